package io.hardwire.processor.block;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.List;

/**
 * The scratch array {@code a} as a matrix with a row for each number that a sample has and a column for each sample: which rows hold what, and how long
 * they are.
 */
public interface SampleMatrix {

    /** The rows of the layers. */
    LayerRows layerRows();

    /** The first row of what the layer reads. */
    default int inputs(Layer layer) {
        return layerRows().inputs(layer);
    }

    /** The first row of the layer's {@code a = f(z)}. */
    default int activations(Layer layer) {
        return layerRows().activations(layer);
    }

    /** The first row of the layer's {@code z}: that of its activations, where {@code z} makes room for {@code f(z)}. */
    default int preActivations(Layer layer) {
        return layerRows().preActivations(layer);
    }

    /** The first row of the layer's {@code delta = dJ/dz}. */
    default int errors(Layer layer) {
        return layerRows().errors(layer);
    }

    /** The first row of the targets. */
    int targets();

    /** The row of the samples' losses. */
    int loss();

    /** How many columns there are. */
    Index columns();

    /** A row times the number of columns. */
    Index start(Index row);

    /** Each vector of some rows, which lie one behind the other: it begins at {@link #place}. */
    default Statement stretch(int first, int rows, List<Statement> body) {
        return Lanes.loop(start(Index.of(first)), start(Index.of(first + rows)), 1, body);
    }

    /** Where a vector of a {@link #stretch} begins. */
    default Index place() {
        return Lanes.S;
    }

    /** As many neighbours in a row as a vector has lanes. */
    default Expression.Vector samples(Index row, Index s) {
        return new Expression.Vector("a", start(row).plus(s));
    }

    /** One number of a sample. */
    default Expression.Element sample(Index row, Index s) {
        return new Expression.Element("a", start(row).plus(s));
    }
}
