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
        Settings.checkLearningRate(learningRate);
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
    public FloatUpdater floatUpdater(int parameters) {
        float rate = Settings.learningRateAsFloat(learningRate);
        return (weights, gradient) -> {
            for (int k = 0; k < parameters; k++) {
                weights[k] = Math.fma(-rate, gradient[k], weights[k]);
            }
        };
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters) {
        double rate = learningRate;
        return (weights, gradient) -> {
            for (int k = 0; k < parameters; k++) {
                weights[k] = Math.fma(-rate, gradient[k], weights[k]);
            }
        };
    }
}
