package io.hardwire.optimizer;

/** {@link AdaGrad} at work. */
final class DoubleAdaGrad implements DoubleUpdater {
    private final double epsilon;
    private final double[] squares;
    private final double[][] state;
    private final long[] counters = {};

    DoubleAdaGrad(int parameters, double epsilon) {
        this.epsilon = epsilon;
        this.squares = new double[parameters];
        this.state = new double[][] {squares};
    }

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        double rate = learningRate;
        for (int k = 0; k < squares.length; k++) {
            double g = gradient[k];
            double s = Math.fma(g, g, squares[k]);
            squares[k] = s;
            parameters[k] = Math.fma(-rate, g / (Math.sqrt(s) + epsilon), parameters[k]);
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
