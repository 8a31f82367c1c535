package io.hardwire.optimizer;

/** {@link Sgd} at work. */
final class FloatSgd implements FloatUpdater {
    private final float[][] state = {};
    private final long[] counters = {};

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        float rate = (float) learningRate;
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = Math.fma(-rate, gradient[k], parameters[k]);
        }
    }

    @Override
    public float[][] state() {
        return state;
    }

    @Override
    public long[] counters() {
        return counters;
    }
}
