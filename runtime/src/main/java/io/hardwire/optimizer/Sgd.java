package io.hardwire.optimizer;

/**
 * Plain gradient descent: {@code w -= rate * g}, computed as {@code w = fma(-rate, g, w)}.
 *
 * @param learningRate the step size; greater than 0 and finite
 */
public record Sgd(double learningRate) implements Optimizer {
    /**
     * Gradient descent with this step size.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public Sgd {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
    }

    /**
     * Gradient descent with this step size.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static Sgd learningRate(double rate) {
        return new Sgd(rate);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        return new FloatSgd();
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleSgd();
    }
}
