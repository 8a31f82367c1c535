package io.hardwire.optimizer;

/** {@link Momentum} at work. */
final class FloatMomentum implements FloatUpdater {
    private final float momentum;
    private final float[] velocity;
    private final float[][] state;
    private final long[] counters = {};

    FloatMomentum(int parameters, float momentum) {
        this.momentum = momentum;
        this.velocity = new float[parameters];
        this.state = new float[][] {velocity};
    }

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        float rate = (float) learningRate;
        for (int k = 0; k < velocity.length; k++) {
            float v = Math.fma(momentum, velocity[k], gradient[k]);
            velocity[k] = v;
            parameters[k] = Math.fma(-rate, v, parameters[k]);
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
