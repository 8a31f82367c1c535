package io.hardwire;

/** What a layer makes of its pre-activation {@code z}. */
public enum Activation {
    /** {@code 1 / (1 + exp(-z))}. */
    SIGMOID,
    /** {@code tanh(z)}. */
    TANH,
    /** {@code max(z, 0)}; its derivative at 0 is 0. */
    RELU,
    /** {@code z}. */
    IDENTITY,
    /** {@code exp(z_k) / sum_i exp(z_i)}; for the output layer only, with {@link Loss#CROSS_ENTROPY}. */
    SOFTMAX
}
