package io.hardwire;

/** What training makes small. {@code a} is the output, {@code y} the target, {@code z} the pre-activation of the output layer. */
public enum Loss {
    /** Half the squared distance, {@code 1/2 sum_k (a_k - y_k)^2}. Goes with every output but softmax. */
    SQUARED_ERROR,
    /** {@code -sum_k y_k log a_k}; goes with a softmax output, with which it is fused. The targets of a sample sum to 1. */
    CROSS_ENTROPY,
    /**
     * {@code -sum_k [y_k log a_k + (1 - y_k) log(1 - a_k)]}; goes with a sigmoid output, with which it is fused. Each target lies
     * between 0 and 1.
     */
    BINARY_CROSS_ENTROPY
}
