package io.hardwire.optimizer;

/** {@link RmsProp} at work. */
final class DoubleRmsProp implements DoubleUpdater {
    private final double kept;
    private final double taken;
    private final double epsilon;
    private final double momentum;
    private final double[] squares;
    private final double[] velocity;
    private final double[][] state;
    private final long[] counters = {};

    DoubleRmsProp(int parameters, double smoothing, double epsilon, double momentum) {
        double rest = 1 - smoothing;
        this.kept = smoothing;
        this.taken = rest;
        this.epsilon = epsilon;
        this.momentum = momentum;
        this.squares = new double[parameters];
        this.velocity = momentum == 0 ? new double[0] : new double[parameters];
        this.state = momentum == 0 ? new double[][] {squares} : new double[][] {squares, velocity};
    }

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        double rate = learningRate;
        if (momentum == 0) {
            plain(parameters, gradient, rate);
        } else {
            withMomentum(parameters, gradient, rate);
        }
    }

    private void plain(double[] parameters, double[] gradient, double rate) {
        for (int k = 0; k < squares.length; k++) {
            double g = gradient[k];
            double s = Math.fma(kept, squares[k], taken * g * g);
            squares[k] = s;
            parameters[k] = Math.fma(-rate, g / (Math.sqrt(s) + epsilon), parameters[k]);
        }
    }

    private void withMomentum(double[] parameters, double[] gradient, double rate) {
        for (int k = 0; k < squares.length; k++) {
            double g = gradient[k];
            double s = Math.fma(kept, squares[k], taken * g * g);
            double v = Math.fma(momentum, velocity[k], g / (Math.sqrt(s) + epsilon));
            squares[k] = s;
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
