package io.hardwire.optimizer;

/** {@link RmsProp} at work. */
final class FloatRmsProp implements FloatUpdater {
    private final float kept;
    private final float taken;
    private final float epsilon;
    private final float momentum;
    private final float[] squares;
    private final float[] velocity;
    private final float[][] state;
    private final long[] counters = {};

    FloatRmsProp(int parameters, double smoothing, float epsilon, float momentum) {
        double rest = 1 - smoothing;
        this.kept = (float) smoothing;
        this.taken = (float) rest;
        this.epsilon = epsilon;
        this.momentum = momentum;
        this.squares = new float[parameters];
        this.velocity = momentum == 0 ? new float[0] : new float[parameters];
        this.state = momentum == 0 ? new float[][] {squares} : new float[][] {squares, velocity};
    }

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        float rate = (float) learningRate;
        if (momentum == 0) {
            plain(parameters, gradient, rate);
        } else {
            withMomentum(parameters, gradient, rate);
        }
    }

    private void plain(float[] parameters, float[] gradient, float rate) {
        for (int k = 0; k < squares.length; k++) {
            float g = gradient[k];
            float s = Math.fma(kept, squares[k], taken * g * g);
            squares[k] = s;
            parameters[k] = Math.fma(-rate, g / ((float) Math.sqrt(s) + epsilon), parameters[k]);
        }
    }

    private void withMomentum(float[] parameters, float[] gradient, float rate) {
        for (int k = 0; k < squares.length; k++) {
            float g = gradient[k];
            float s = Math.fma(kept, squares[k], taken * g * g);
            float v = Math.fma(momentum, velocity[k], g / ((float) Math.sqrt(s) + epsilon));
            squares[k] = s;
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
