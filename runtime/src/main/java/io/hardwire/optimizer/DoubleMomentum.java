package io.hardwire.optimizer;

/** {@link Momentum} at work. */
final class DoubleMomentum implements DoubleUpdater {
    private final double momentum;
    private final double[] velocity;
    private final double[][] state;
    private final long[] counters = {};

    DoubleMomentum(int parameters, double momentum) {
        this.momentum = momentum;
        this.velocity = new double[parameters];
        this.state = new double[][] {velocity};
    }

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        double rate = learningRate;
        for (int k = 0; k < velocity.length; k++) {
            double v = Math.fma(momentum, velocity[k], gradient[k]);
            velocity[k] = v;
            parameters[k] = Math.fma(-rate, v, parameters[k]);
        }
    }

    @Override
    public double[][] state() {
        return state;
    }

    @Override
    public long[] counters() {
        return counters;
    }
}
