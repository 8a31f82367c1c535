package io.hardwire.optimizer;

/** {@link AdaGrad} at work. */
final class FloatAdaGrad implements FloatUpdater {
    private final float epsilon;
    private final float[] squares;
    private final float[][] state;
    private final long[] counters = {};

    FloatAdaGrad(int parameters, float epsilon) {
        this.epsilon = epsilon;
        this.squares = new float[parameters];
        this.state = new float[][] {squares};
    }

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        float rate = (float) learningRate;
        for (int k = 0; k < squares.length; k++) {
            float g = gradient[k];
            float s = Math.fma(g, g, squares[k]);
            squares[k] = s;
            parameters[k] = Math.fma(-rate, g / ((float) Math.sqrt(s) + epsilon), parameters[k]);
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
