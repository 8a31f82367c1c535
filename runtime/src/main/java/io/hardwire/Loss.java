package io.hardwire;

/**
 * What training makes small. {@code a} is the output, {@code y} the target, {@code z} the pre-activation of the output layer. Each loss is a
 * sum over the outputs of a sample; a batch's loss is the mean over its samples.
 */
public enum Loss {
    /** Half the squared distance, {@code 1/2 sum_k (a_k - y_k)^2}. Goes with every output but softmax and log-softmax. */
    SQUARED_ERROR,
    /**
     * {@code sum_k |a_k - y_k|}, which a few targets far off disturb less. Goes with every output but softmax and log-softmax. Its derivative at
     * {@code a_k = y_k} is 0.
     */
    ABSOLUTE_ERROR,
    /**
     * {@code sum_k h(a_k - y_k)} with {@code h(d) = 1/2 d^2} where {@code |d| <= 1}, else {@code |d| - 1/2}: squared error nearby, absolute error far
     * off (Huber, "Robust estimation of a location parameter", 1964; PyTorch's {@code HuberLoss} with its default {@code delta = 1}). Where 1 is
     * not the border between near and far, scale the targets. Goes with every output but softmax and log-softmax.
     */
    HUBER,
    /**
     * {@code -sum_k y_k log a_k}; goes with a softmax output, or with log-softmax, whose {@code a_k} are these logarithms. It is fused with them
     * and finite for every finite {@code z}. The targets of a sample sum to 1.
     */
    CROSS_ENTROPY,
    /**
     * {@code -sum_k [y_k log p_k + (1 - y_k) log(1 - p_k)]} with {@code p = sigmoid(z)}; goes with a sigmoid output, {@code a = p}, or with identity: the
     * network then answers with logits, {@code a = z} (PyTorch's {@code BCEWithLogitsLoss}). It is fused with them and finite for every finite
     * {@code z}. Each target lies between 0 and 1.
     */
    BINARY_CROSS_ENTROPY,
    /**
     * {@code sum_k max(0, 1 - s_k a_k)}, the margin loss of support vector machines, with {@code s_k = 1} for a class that holds and -1 for one
     * that does not. Goes with identity and tanh. A target 1 stands for 1, and -1 or 0 for -1, so that one-hot classes will do: each class
     * is then told from the rest.
     */
    HINGE
}
