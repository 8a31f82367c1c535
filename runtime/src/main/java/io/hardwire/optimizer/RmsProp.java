package io.hardwire.optimizer;

/**
 * RMSProp (Tieleman and Hinton, lecture 6.5 of "Neural networks for machine learning", 2012):
 *
 * <pre>{@code
 * s = smoothing * s + (1 - smoothing) * g^2
 * v = momentum * v + g / (sqrt(s) + epsilon)
 * w -= rate * v
 * }</pre>
 *
 * <p>where {@code s} and {@code v} start at 0. These are the numbers of PyTorch's {@code RMSprop}.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param smoothing the share of the mean square that is kept from step to step (PyTorch's alpha, Keras' rho); at least 0, less than 1
 * @param epsilon what keeps the division finite; greater than 0 and finite
 * @param momentum the share of the velocity that is kept from step to step; at least 0 and less than 1
 */
public record RmsProp(double learningRate, double smoothing, double epsilon, double momentum) implements Optimizer {
    /**
     * RMSProp with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public RmsProp {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.share("smoothing", smoothing);
        Settings.positive("epsilon", epsilon);
        Settings.share("momentum", momentum);
    }

    /**
     * RMSProp with this step size, a smoothing of 0.99, an epsilon of 1e-8 and no momentum.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static RmsProp learningRate(double rate) {
        return new RmsProp(rate, 0.99, 1e-8, 0);
    }

    /**
     * The same with another smoothing.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public RmsProp smoothing(double smoothing) {
        return new RmsProp(learningRate, smoothing, epsilon, momentum);
    }

    /**
     * The same with another epsilon.
     *
     * @throws IllegalArgumentException if epsilon is not finite or not greater than 0
     */
    public RmsProp epsilon(double epsilon) {
        return new RmsProp(learningRate, smoothing, epsilon, momentum);
    }

    /**
     * The same with another momentum.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public RmsProp momentum(double momentum) {
        return new RmsProp(learningRate, smoothing, epsilon, momentum);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        Settings.shareAsFloat("smoothing", smoothing);
        return new FloatRmsProp(
                parameters,
                smoothing,
                Settings.positiveAsFloat("epsilon", epsilon),
                Settings.shareAsFloat("momentum", momentum));
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleRmsProp(parameters, smoothing, epsilon, momentum);
    }
}
