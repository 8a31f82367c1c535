package io.hardwire.optimizer;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019): every weight is
 * first multiplied by {@code 1 - rate * weightDecay}, then {@link Adam} takes its step. Biases do not decay. These are the numbers
 * of PyTorch's {@code AdamW}, where the biases stand in a group without decay.
 *
 * @param learningRate the step size; greater than 0 and finite
 * @param beta1 the share of the mean gradient that is kept from step to step; at least 0 and less than 1
 * @param beta2 the share of the mean square that is kept from step to step; at least 0 and less than 1
 * @param epsilon what keeps the division finite; greater than 0 and finite
 * @param weightDecay the factor of the decay; at least 0 and finite
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    /**
     * AdamW with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public AdamW {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        Settings.share("beta1", beta1);
        Settings.share("beta2", beta2);
        Settings.positive("epsilon", epsilon);
        Settings.notNegative("weightDecay", weightDecay);
    }

    /**
     * AdamW with this step size, betas of 0.9 and 0.999, an epsilon of 1e-8 and a decay of 0.01.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static AdamW learningRate(double rate) {
        return new AdamW(rate, 0.9, 0.999, 1e-8, 0.01);
    }

    /**
     * The same with other betas.
     *
     * @throws IllegalArgumentException if one is not in [0, 1)
     */
    public AdamW betas(double beta1, double beta2) {
        return new AdamW(learningRate, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * The same with another epsilon.
     *
     * @throws IllegalArgumentException if epsilon is not finite or not greater than 0
     */
    public AdamW epsilon(double epsilon) {
        return new AdamW(learningRate, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * The same with another decay.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public AdamW weightDecay(double weightDecay) {
        return new AdamW(learningRate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        Settings.shareAsFloat("beta1", beta1);
        Settings.shareAsFloat("beta2", beta2);
        return new FloatAdam(
                parameters, weights, beta1, beta2, Settings.positiveAsFloat("epsilon", epsilon), weightDecay);
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleAdam(parameters, weights, beta1, beta2, epsilon, weightDecay);
    }
}
