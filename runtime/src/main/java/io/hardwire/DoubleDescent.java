package io.hardwire;

import io.hardwire.optimizer.DoubleMinimizer;
import io.hardwire.optimizer.DoubleUpdater;
import io.hardwire.optimizer.Objective;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;

/** {@link Descent} for {@code double} parameters. */
final class DoubleDescent implements Descent {
    private final DoubleNetwork network;
    private final double[] parameters;
    private final double[] gradient;
    private DoubleRegularizer regularizer;
    private DoubleUpdater updater;
    private boolean isSgd;
    private boolean isRegularized;

    /** The network, whose parameters change, and the array of its gradient, that of a trainer. */
    DoubleDescent(DoubleNetwork network, double[] gradient) {
        this.network = network;
        this.parameters = network.parameters;
        this.gradient = gradient;
        this.regularizer = new DoubleRegularizer(network.shape(), Regularization.NONE);
        this.updater = updater(Stepping.FIRST_OPTIMIZER);
        this.isSgd = Stepping.FIRST_OPTIMIZER instanceof Sgd;
    }

    /** Whether a step with one sample is {@code p = fma(-rate, g, p)} and nothing else. */
    boolean isPlain() {
        return isSgd && !isRegularized;
    }

    private DoubleUpdater updater(Optimizer optimizer) {
        return optimizer.doubleUpdater(parameters.length, network.shape().weightCount());
    }

    @Override
    public void check(Regularization settings) {
        settings.checkDoubles();
    }

    @Override
    public void regularize(Regularization settings) {
        regularizer = new DoubleRegularizer(network.shape(), settings);
        isRegularized = !settings.isNone();
    }

    @Override
    public void start(Optimizer optimizer) {
        updater = updater(optimizer);
        isSgd = optimizer instanceof Sgd;
    }

    @Override
    public void prepareGradient(int samples) {
        regularizer.prepare(parameters, gradient, 1.0 / samples);
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
        double loss = ((DoubleMinimizer) updater).minimize(parameters, gradient, objective);
        network.changed();
        return loss;
    }

    @Override
    public boolean isMinimized() {
        return updater instanceof DoubleMinimizer minimizer && minimizer.isFinished();
    }

    @Override
    public long evaluations() {
        return updater instanceof DoubleMinimizer minimizer ? minimizer.evaluations() : 0;
    }

    @Override
    public double penalty() {
        return regularizer.penalty(parameters);
    }

    @Override
    public void visit(StateVisitor state) {
        double[][] remembered = updater.state();
        for (int k = 0; k < remembered.length; k++) {
            state.array("optimizer." + k, remembered[k], remembered[k].length);
        }
        long[] counters = updater.counters();
        if (counters.length > 0) {
            state.array("optimizer.counters", counters, counters.length);
        }
    }
}
