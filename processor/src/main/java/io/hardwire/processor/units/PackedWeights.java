package io.hardwire.processor.units;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * The array {@code w}: the parameters in the order in which kernels read them. A layer is cut into tiles of whole vectors of units, the
 * last unit's filled up. Each tile has a row of biases, then a row for each input with its weights in the tile's units.
 */
public final class PackedWeights {
    /** Eight sums keep two fused multiply-adders busy, each of which takes four cycles. */
    private static final int MOST_VECTORS = 8;

    private final int lanes;
    private final List<Integer> starts = new ArrayList<>();

    /** @param lanes the lanes of a vector */
    public PackedWeights(List<Layer> layers, int lanes) {
        this.lanes = lanes;
        int next = 0;
        for (Layer layer : layers) {
            starts.add(next);
            next += (layer.inputs() + 1) * vectors(layer) * lanes;
        }
    }

    int lanes() {
        return lanes;
    }

    /** The vectors that hold one number for each unit of a layer. */
    int vectors(Layer layer) {
        return (layer.units() + lanes - 1) / lanes;
    }

    /** A layer's vectors in tiles. */
    Tiles tiles(Layer layer) {
        return Tiles.of(vectors(layer), MOST_VECTORS);
    }

    /** The units of a full tile. */
    public int tile(Layer layer) {
        return tiles(layer).tile() * lanes;
    }

    /** Where the tile that begins with a vector begins, and its biases. */
    Index biases(Layer layer, Index firstVector) {
        return firstVector.times(lanes * (layer.inputs() + 1)).plus(starts.get(layer.number() - 1));
    }

    /** As many numbers of {@code w} as a vector has lanes. */
    static Expression.Vector vector(Index start) {
        return new Expression.Vector("w", start);
    }
}
