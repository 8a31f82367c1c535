package io.hardwire.processor.target;

/**
 * Where a layer's gradient is summed.
 *
 * @param array the kernels' name of the array: {@value #LANE} holds one lane's sums, {@value #SHARD} a whole shard's
 * @param weights where the gradient of W begins in it
 * @param biases where the gradient of b begins in it
 */
public record GradientSlot(String array, int weights, int biases) {
    /** The sums of one lane, for layers whose samples ride in lanes. */
    public static final String LANE = "g";

    /** The sums over a shard's samples ascending, for layers whose units ride in lanes. */
    public static final String SHARD = "shard";
}
