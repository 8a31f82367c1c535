package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import java.util.List;

/**
 * Which networks compute a block a strip at a time on the Vector API. What a strip saves, the arithmetic of indices and the starts of loops, does not grow with the
 * layers; what it costs does: each strip goes through the sixteen lanes of every sum.
 */
final class SmallNetworks {
    /** From so many parameters on, sixteen lanes of each crowd the first cache. */
    private static final int MOST_PARAMETERS = 256;

    private SmallNetworks() {}

    static boolean includes(List<Layer> layers) {
        return layers.stream()
                        .mapToInt(layer -> (layer.inputs() + 1) * layer.units())
                        .sum()
                <= MOST_PARAMETERS;
    }
}
