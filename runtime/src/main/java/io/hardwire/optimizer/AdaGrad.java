package io.hardwire.optimizer;

/**
 * AdaGrad (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 2011):
 * {@code s = s + g^2}, {@code w -= rate * g / (sqrt(s) + epsilon)}; {@code s} starts at 0. These are the numbers of PyTorch's
 * {@code Adagrad}.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param epsilon what keeps the division finite; greater than 0 and finite
 */
public record AdaGrad(double learningRate, double epsilon) implements Optimizer {
    /**
     * AdaGrad with these settings.
     *
     * @throws IllegalArgumentException if one is not finite or not greater than 0
     */
    public AdaGrad {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.positive("epsilon", epsilon);
    }

    /**
     * AdaGrad with this step size and an epsilon of 1e-10.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static AdaGrad learningRate(double rate) {
        return new AdaGrad(rate, 1e-10);
    }

    /**
     * The same step size with another epsilon.
     *
     * @throws IllegalArgumentException if epsilon is not finite or not greater than 0
     */
    public AdaGrad epsilon(double epsilon) {
        return new AdaGrad(learningRate, epsilon);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        return new FloatAdaGrad(parameters, Settings.positiveAsFloat("epsilon", epsilon));
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleAdaGrad(parameters, epsilon);
    }
}
