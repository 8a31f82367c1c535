package io.hardwire.processor.strip;

import io.hardwire.processor.block.LayerRows;
import io.hardwire.processor.block.SampleMatrix;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.List;
import java.util.function.Predicate;

/**
 * The scratch array {@code a} of a strip: a matrix with a row for each number that a sample has and {@value #SAMPLES} columns, and behind it the sums of the
 * gradient, {@value #LANES} lanes for each parameter and for the loss, which grow from strip to strip. Half a strip has the first half of the columns.
 */
public final class StripLayout implements SampleMatrix {
    /** The samples of a strip: two for each lane, and whole pairs of vectors on every machine. */
    public static final int SAMPLES = 32;

    /** Those of half a strip: one for each lane. */
    public static final int HALF = 16;

    /** The sums that a gradient over samples is split into (C3). */
    static final int LANES = 16;

    private final LayerRows layerRows;
    private final int outputs;
    private final int sums;
    private final int width;

    /**
     * @param keepsPreActivations whether a layer's {@code z} is needed after its {@code f(z)} is known
     * @param laneSums how many sums of the gradient each lane has
     */
    public StripLayout(List<Layer> layers, Predicate<Layer> keepsPreActivations, int laneSums) {
        this(
                new LayerRows(layers, keepsPreActivations),
                layers.get(layers.size() - 1).units(),
                laneSums,
                SAMPLES);
    }

    private StripLayout(LayerRows layerRows, int outputs, int sums, int width) {
        this.layerRows = layerRows;
        this.outputs = outputs;
        this.sums = sums;
        this.width = width;
    }

    /** The same array, of which half the columns are in use. */
    public StripLayout half() {
        return new StripLayout(layerRows, outputs, sums, HALF);
    }

    boolean isHalf() {
        return width == HALF;
    }

    /** How many columns are in use. */
    int width() {
        return width;
    }

    /** How long {@code a} must be. */
    public int length() {
        return room() + LANES;
    }

    /** Where there is room for a vector, behind all sums. */
    int room() {
        return rows() * SAMPLES + (sums + 1) * LANES;
    }

    @Override
    public LayerRows layerRows() {
        return layerRows;
    }

    @Override
    public int targets() {
        return loss() + 1;
    }

    @Override
    public int loss() {
        return layerRows.count();
    }

    private int rows() {
        return targets() + outputs;
    }

    @Override
    public Index columns() {
        return Index.of(width);
    }

    /** Rows in use one behind the other are one loop, and halves of rows one in another. */
    @Override
    public Statement stretch(int first, int rows, List<Statement> body) {
        if (!isHalf()) {
            return SampleMatrix.super.stretch(first, rows, body);
        }
        Statement ofARow = new Statement.Loop("s", Index.of(0), columns(), Strips.LENGTH, body);
        return new Statement.Loop("row", first * SAMPLES, (first + rows) * SAMPLES, SAMPLES, List.of(ofARow));
    }

    @Override
    public Index place() {
        return isHalf() ? Index.of("row").plus(Strips.S) : SampleMatrix.super.place();
    }

    @Override
    public Index start(Index row) {
        return row.times(SAMPLES);
    }

    /** Where the lanes of the parameter with this number among the lanes' sums begin. */
    Index sum(Index number) {
        return number.times(LANES).plus(rows() * SAMPLES);
    }

    /** The number of the loss among the lanes' sums. */
    int sumOfLosses() {
        return sums;
    }

    static Expression.Vector vector(Index start) {
        return new Expression.Vector("a", start);
    }

    /** A weight or bias. */
    static Expression.Element parameter(Index index) {
        return new Expression.Element("p", index);
    }
}
