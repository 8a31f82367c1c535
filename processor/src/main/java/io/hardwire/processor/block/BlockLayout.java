package io.hardwire.processor.block;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The scratch array {@code a} of a block. It is a matrix with a row for each number that a sample has (an input, an activation, an
 * error, ...) and a column for each of its {@code n} samples, so that a vector takes up neighbouring samples: row {@code r} of sample {@code s}
 * is {@code a[r * n + s]}. Behind the matrix at its widest lie the sums of the gradient, {@value #LANES} lanes for each parameter.
 *
 * <p>Many inputs lie in panels: two vectors of samples, input after input, and then the next two vectors. So whoever goes through the inputs of these
 * samples reads memory from its beginning to its end, however many samples the block has.
 */
public final class BlockLayout implements SampleMatrix {
    /** The samples of a shard, and so of the widest block. */
    static final int WIDEST = 256;

    /** The sums that a gradient over samples is split into (C3). */
    static final int LANES = 16;

    /** The number of samples in the present block, with those that fill up the last vectors. */
    static final String N = "n";

    private static final String ARRAY = "a";

    private final LayerRows layerRows;
    private final int targets;
    private final int loss;
    private final int rows;
    private final int sums;
    private final boolean hasPanels;
    private final boolean hasWideGradients;

    /**
     * @param keepsPreActivations whether a layer's {@code z} is needed after its {@code f(z)} is known
     * @param slots where each layer's gradient is summed
     * @param laneSums how many sums each lane has
     */
    public BlockLayout(
            List<Layer> layers,
            Predicate<Layer> keepsPreActivations,
            Function<Layer, GradientSlot> slots,
            int laneSums) {
        this.layerRows = new LayerRows(
                layers,
                keepsPreActivations,
                layer -> slots.apply(layer) instanceof GradientSlot.Rows && layer.number() > 1 ? layer.inputs() : 0);
        this.hasPanels = WideGradient.suits(layers.get(0), slots.apply(layers.get(0)));
        this.hasWideGradients = layers.stream().anyMatch(layer -> WideGradient.suits(layer, slots.apply(layer)));
        this.targets = layerRows.count();
        this.loss = targets + layers.get(layers.size() - 1).units();
        this.rows = loss + 1;
        this.sums = laneSums;
    }

    /** How long {@code a} must be. */
    public int length() {
        int inputsOfTiles = hasWideGradients ? WIDEST * WideGradient.MOST_VECTORS * LANES : 0;
        return rows * WIDEST + (sums + 1) * LANES + inputsOfTiles;
    }

    /** Whether the inputs lie in panels. */
    boolean hasPanels() {
        return hasPanels;
    }

    /** Where the panel begins that begins with the sample {@code s}. */
    static Index panel(Layer first) {
        return Lanes.S.times(first.inputs());
    }

    /** Where the inputs of a tile of a wide gradient lie, sample by sample. */
    Index inputsOfTile() {
        return Index.of(rows * WIDEST + (sums + 1) * LANES);
    }

    @Override
    public LayerRows layerRows() {
        return layerRows;
    }

    /** Where what the layer reads lies sample by sample: {@code n} stretches of as many numbers as the layer has inputs. */
    Index transposed(Layer layer) {
        return Index.of(layerRows.others(layer)).times(N);
    }

    @Override
    public int targets() {
        return targets;
    }

    @Override
    public int loss() {
        return loss;
    }

    @Override
    public Index columns() {
        return Index.of(N);
    }

    @Override
    public Index start(Index row) {
        return row.times(N);
    }

    /** Where the lanes of the parameter with this number among the lanes' sums begin. */
    Index sum(Index number) {
        return number.times(LANES).plus(rows * WIDEST);
    }

    /** Where the lanes of the loss begin. */
    Index sumOfLosses() {
        return sum(Index.of(sums));
    }

    /** Where a row has the sample {@code s}. */
    static Index at(Index row, Index s) {
        return row.times(N).plus(s);
    }

    static Expression.Vector vector(Index row, Index s) {
        return vector(at(row, s));
    }

    static Expression.Vector vector(Index start) {
        return new Expression.Vector(ARRAY, start);
    }

    static Expression.Element element(Index row, Index s) {
        return element(at(row, s));
    }

    static Expression.Element element(Index index) {
        return new Expression.Element(ARRAY, index);
    }

    /** A weight or bias. */
    static Expression.Element parameter(Index index) {
        return new Expression.Element("p", index);
    }
}
