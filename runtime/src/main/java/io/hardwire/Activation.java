package io.hardwire;

/** What a layer makes of its pre-activation {@code z}. */
public enum Activation {
    /** {@code 1 / (1 + exp(-z))}. */
    SIGMOID,
    /** {@code tanh(z)}. */
    TANH,
    /** {@code max(z, 0)}; its derivative at 0 is 0. */
    RELU,
    /** {@code max(z, 0.01 z)}; its derivative at 0 is 0.01. */
    LEAKY_RELU,
    /** {@code z} where {@code z > 0}, else {@code exp(z) - 1}. */
    ELU,
    /**
     * {@code s z} where {@code z > 0}, else {@code s alpha (exp(z) - 1)}, with {@code s = 1.0507...} and {@code alpha = 1.6732...} of
     * Klambauer et al. ("Self-normalizing neural networks", 2017); its derivative at 0 is {@code s alpha}.
     */
    SELU,
    /** {@code z Phi(z) = z (1 + erf(z / sqrt(2))) / 2}, with the normal distribution's {@code Phi} itself, not its approximation by tanh. */
    GELU,
    /** {@code z / (1 + exp(-z))}, also known as swish. */
    SILU,
    /** {@code log(1 + exp(z))}. */
    SOFTPLUS,
    /** {@code z / (1 + |z|)}. */
    SOFTSIGN,
    /** {@code z / 6 + 1/2}, but no less than 0 and no more than 1; its derivative is 0 where {@code |z| >= 3}. */
    HARD_SIGMOID,
    /** {@code z}. */
    IDENTITY,
    /** {@code exp(z_k) / sum_i exp(z_i)}; for the output layer only, with {@link Loss#CROSS_ENTROPY}. */
    SOFTMAX,
    /**
     * {@code z_k - log sum_i exp(z_i)}, the logarithm of softmax, finite for every finite {@code z}; for the output layer only, with {@link
     * Loss#CROSS_ENTROPY}.
     */
    LOG_SOFTMAX
}
