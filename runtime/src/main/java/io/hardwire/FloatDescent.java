package io.hardwire;

import io.hardwire.optimizer.FloatMinimizer;
import io.hardwire.optimizer.FloatUpdater;
import io.hardwire.optimizer.Objective;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;

/** {@link Descent} for {@code float} parameters. */
final class FloatDescent implements Descent {
    private final FloatNetwork network;
    private final float[] parameters;
    private final float[] gradient;
    private FloatRegularizer regularizer;
    private FloatUpdater updater;
    private boolean isSgd;
    private boolean isRegularized;

    /** The network, whose parameters change, and the array of its gradient, that of a trainer. */
    FloatDescent(FloatNetwork network, float[] gradient) {
        this.network = network;
        this.parameters = network.parameters;
        this.gradient = gradient;
        this.regularizer = new FloatRegularizer(network.shape(), Regularization.NONE);
        this.updater = updater(Stepping.FIRST_OPTIMIZER);
        this.isSgd = Stepping.FIRST_OPTIMIZER instanceof Sgd;
    }

    /** Whether a step with one sample is {@code p = fma(-rate, g, p)} and nothing else. */
    boolean isPlain() {
        return isSgd && !isRegularized;
    }

    private FloatUpdater updater(Optimizer optimizer) {
        return optimizer.floatUpdater(parameters.length, network.shape().weightCount());
    }

    @Override
    public void check(Regularization settings) {
        settings.checkFloats();
    }

    @Override
    public void regularize(Regularization settings) {
        regularizer = new FloatRegularizer(network.shape(), settings);
        isRegularized = !settings.isNone();
    }

    @Override
    public void start(Optimizer optimizer) {
        updater = updater(optimizer);
        isSgd = optimizer instanceof Sgd;
    }

    @Override
    public void prepareGradient(int samples) {
        regularizer.prepare(parameters, gradient, 1f / samples);
    }

    @Override
    public void update(int samples, double rate, double loss) {
        prepareGradient(samples);
        updater.update(parameters, gradient, rate, loss);
        regularizer.limit(parameters);
        network.changed();
    }

    @Override
    public double minimize(Objective objective) {
        double loss = ((FloatMinimizer) updater).minimize(parameters, gradient, objective);
        network.changed();
        return loss;
    }

    @Override
    public boolean isMinimized() {
        return updater instanceof FloatMinimizer minimizer && minimizer.isFinished();
    }

    @Override
    public long evaluations() {
        return updater instanceof FloatMinimizer minimizer ? minimizer.evaluations() : 0;
    }

    @Override
    public double penalty() {
        return regularizer.penalty(parameters);
    }

    @Override
    public void visit(StateVisitor state) {
        float[][] remembered = updater.state();
        for (int k = 0; k < remembered.length; k++) {
            state.array("optimizer." + k, remembered[k], remembered[k].length);
        }
        long[] counters = updater.counters();
        if (counters.length > 0) {
            state.array("optimizer.counters", counters, counters.length);
        }
    }
}
