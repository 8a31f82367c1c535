package io.hardwire.optimizer;

/**
 * Gradient descent with Nesterov's momentum: {@code v = momentum * v + g}, {@code w -= rate * (g + momentum * v)}, computed as
 * {@code v = fma(momentum, v, g)}, {@code w = fma(-rate, fma(momentum, v, g), w)}; {@code v} starts at 0. It is the form of
 * Sutskever et al. ("On the importance of initialization and momentum in deep learning", ICML 2013), in which the gradient is
 * taken where the parameters are, and has the numbers of PyTorch's {@code SGD(momentum=..., nesterov=True)}.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param momentum the share of the velocity that is kept from step to step; at least 0 and less than 1
 */
public record Nesterov(double learningRate, double momentum) implements Optimizer {
    /**
     * Nesterov's momentum with these settings.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0, or the momentum is not in [0, 1)
     */
    public Nesterov {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.share("momentum", momentum);
    }

    /**
     * Nesterov's momentum, 0.9, with this step size.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static Nesterov learningRate(double rate) {
        return new Nesterov(rate, 0.9);
    }

    /**
     * The same step size with another momentum.
     *
     * @throws IllegalArgumentException if the momentum is not in [0, 1)
     */
    public Nesterov momentum(double momentum) {
        return new Nesterov(learningRate, momentum);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        return new FloatNesterov(parameters, Settings.shareAsFloat("momentum", momentum));
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleNesterov(parameters, momentum);
    }
}
