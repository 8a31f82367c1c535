package io.hardwire.optimizer;

/** {@link Adam} and {@link AdamW} at work. */
final class DoubleAdam implements DoubleUpdater {
    private final int decayed;
    private final double beta1;
    private final double beta2;
    private final double kept1;
    private final double taken1;
    private final double kept2;
    private final double taken2;
    private final double epsilon;
    private final double weightDecay;
    private final double[] means;
    private final double[] squares;
    private final double[][] state;
    private final long[] counters = new long[1];

    /** Decays the first parameters, so many of them. */
    DoubleAdam(int parameters, int decayed, double beta1, double beta2, double epsilon, double weightDecay) {
        double rest1 = 1 - beta1;
        double rest2 = 1 - beta2;
        this.decayed = decayed;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.kept1 = beta1;
        this.taken1 = rest1;
        this.kept2 = beta2;
        this.taken2 = rest2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
        this.means = new double[parameters];
        this.squares = new double[parameters];
        this.state = new double[][] {means, squares};
    }

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        long t = ++counters[0];
        double rate = learningRate / (1 - Settings.power(beta1, t));
        double root = 1 / Math.sqrt(1 - Settings.power(beta2, t));
        double left = 1 - learningRate * weightDecay;
        decay(parameters, left);
        step(parameters, gradient, rate, root);
    }

    private void decay(double[] parameters, double left) {
        for (int k = 0; k < decayed; k++) {
            parameters[k] *= left;
        }
    }

    private void step(double[] parameters, double[] gradient, double rate, double root) {
        for (int k = 0; k < means.length; k++) {
            double g = gradient[k];
            double m = Math.fma(kept1, means[k], taken1 * g);
            double v = Math.fma(kept2, squares[k], taken2 * g * g);
            means[k] = m;
            squares[k] = v;
            parameters[k] = Math.fma(-rate, m / Math.fma(Math.sqrt(v), root, epsilon), parameters[k]);
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
