package io.hardwire.optimizer;

/**
 * Adam (Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015): at step {@code t}, counted from 1,
 *
 * <pre>{@code
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * w -= rate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)
 * }</pre>
 *
 * <p>where {@code m} and {@code v} start at 0. These are the numbers of PyTorch's {@code Adam}, epsilon's place included. What
 * depends on {@code t} alone is computed in double.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param beta1 the share of the mean gradient that is kept from step to step; at least 0 and less than 1
 * @param beta2 the share of the mean square that is kept from step to step; at least 0 and less than 1
 * @param epsilon what keeps the division finite; greater than 0 and finite
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * Adam with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Adam {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.share("beta1", beta1);
        Settings.share("beta2", beta2);
        Settings.positive("epsilon", epsilon);
    }

    /**
     * Adam with this step size, betas of 0.9 and 0.999, and an epsilon of 1e-8.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static Adam learningRate(double rate) {
        return new Adam(rate, 0.9, 0.999, 1e-8);
    }

    /**
     * The same with other betas.
     *
     * @throws IllegalArgumentException if one is not in [0, 1)
     */
    public Adam betas(double beta1, double beta2) {
        return new Adam(learningRate, beta1, beta2, epsilon);
    }

    /**
     * The same with another epsilon.
     *
     * @throws IllegalArgumentException if epsilon is not finite or not greater than 0
     */
    public Adam epsilon(double epsilon) {
        return new Adam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        Settings.shareAsFloat("beta1", beta1);
        Settings.shareAsFloat("beta2", beta2);
        return new FloatAdam(parameters, 0, beta1, beta2, Settings.positiveAsFloat("epsilon", epsilon), 0);
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleAdam(parameters, 0, beta1, beta2, epsilon, 0);
    }
}
