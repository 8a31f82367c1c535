package io.hardwire.optimizer;

/** {@link Adam} and {@link AdamW} at work. */
final class FloatAdam implements FloatUpdater {
    private final int decayed;
    private final double beta1;
    private final double beta2;
    private final float kept1;
    private final float taken1;
    private final float kept2;
    private final float taken2;
    private final float epsilon;
    private final double weightDecay;
    private final float[] means;
    private final float[] squares;
    private final float[][] state;
    private final long[] counters = new long[1];

    /** Decays the first parameters, so many of them. */
    FloatAdam(int parameters, int decayed, double beta1, double beta2, float epsilon, double weightDecay) {
        double rest1 = 1 - beta1;
        double rest2 = 1 - beta2;
        this.decayed = decayed;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.kept1 = (float) beta1;
        this.taken1 = (float) rest1;
        this.kept2 = (float) beta2;
        this.taken2 = (float) rest2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
        this.means = new float[parameters];
        this.squares = new float[parameters];
        this.state = new float[][] {means, squares};
    }

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        long t = ++counters[0];
        double rate = learningRate / (1 - Settings.power(beta1, t));
        double root = 1 / Math.sqrt(1 - Settings.power(beta2, t));
        double left = 1 - learningRate * weightDecay;
        decay(parameters, (float) left);
        step(parameters, gradient, (float) rate, (float) root);
    }

    private void decay(float[] parameters, float left) {
        for (int k = 0; k < decayed; k++) {
            parameters[k] *= left;
        }
    }

    private void step(float[] parameters, float[] gradient, float rate, float root) {
        for (int k = 0; k < means.length; k++) {
            float g = gradient[k];
            float m = Math.fma(kept1, means[k], taken1 * g);
            float v = Math.fma(kept2, squares[k], taken2 * g * g);
            means[k] = m;
            squares[k] = v;
            parameters[k] = Math.fma(-rate, m / Math.fma((float) Math.sqrt(v), root, epsilon), parameters[k]);
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
