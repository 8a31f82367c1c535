package io.hardwire.optimizer;

/**
 * Gradient descent with momentum (Polyak's heavy ball): {@code v = momentum * v + g}, {@code w -= rate * v}, computed as
 * {@code v = fma(momentum, v, g)}, {@code w = fma(-rate, v, w)}; {@code v} starts at 0. These are the numbers of PyTorch's
 * {@code SGD(momentum=...)} with its dampening of 0.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param momentum the share of the velocity that is kept from step to step; at least 0 and less than 1
 */
public record Momentum(double learningRate, double momentum) implements Optimizer {
    /**
     * Momentum with these settings.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0, or the momentum is not in [0, 1)
     */
    public Momentum {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.share("momentum", momentum);
    }

    /**
     * Momentum 0.9 with this step size.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static Momentum learningRate(double rate) {
        return new Momentum(rate, 0.9);
    }

    /**
     * The same step size with another momentum.
     *
     * @throws IllegalArgumentException if the momentum is not in [0, 1)
     */
    public Momentum momentum(double momentum) {
        return new Momentum(learningRate, momentum);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        return new FloatMomentum(parameters, Settings.shareAsFloat("momentum", momentum));
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleMomentum(parameters, momentum);
    }
}
