package io.hardwire.processor.plan;

import io.hardwire.Unroll;
import io.hardwire.processor.operation.Layer;
import java.util.List;

/** Which layers one sample goes through by the columns of W, for which the network keeps a copy. */
final class ColumnLayers {
    /** Two vectors of 256 bits: with fewer units the sums do not fill the lanes. */
    static final int LEAST_UNITS = 16;

    /** With fewer weights a pass over rows is as fast. */
    static final int LEAST_WEIGHTS = 256;

    private ColumnLayers() {}

    /** None where everything is to be spelled out. */
    static List<Layer> of(List<Layer> layers, Unroll unroll) {
        return unroll == Unroll.FULL
                ? List.of()
                : layers.stream().filter(ColumnLayers::isWideEnough).toList();
    }

    private static boolean isWideEnough(Layer layer) {
        return layer.units() >= LEAST_UNITS && layer.weightCount() >= LEAST_WEIGHTS;
    }
}
