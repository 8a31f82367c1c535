package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import java.util.List;

/** Whether one sample of a small network is quicker with units in lanes than in scalar code, by what either takes. */
final class UnitsInLanes {
    /** A pass with more multiply-adds of vectors is too much for one method. */
    private static final int MOST_MULTIPLY_ADDS = 96;

    private UnitsInLanes() {}

    static boolean pay(List<Layer> layers, int lanes) {
        return layers.stream()
                        .mapToInt(layer -> layer.inputs() * vectors(layer, lanes))
                        .sum()
                <= MOST_MULTIPLY_ADDS;
    }

    private static int vectors(Layer layer, int lanes) {
        return (layer.units() + lanes - 1) / lanes;
    }
}
