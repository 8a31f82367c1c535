package io.hardwire.optimizer;

/** {@link Sgd} at work. */
final class DoubleSgd implements DoubleUpdater {
    private final double[][] state = {};
    private final long[] counters = {};

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        double rate = learningRate;
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = Math.fma(-rate, gradient[k], parameters[k]);
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
