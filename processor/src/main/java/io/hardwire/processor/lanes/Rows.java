package io.hardwire.processor.lanes;

import io.hardwire.processor.block.LayerRows;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.List;
import java.util.function.Predicate;

/**
 * The scratch arrays {@code a} of a block: one array for each number that a sample has (an input, an activation, an error, ...), with a place for
 * each of its {@code n} samples. C2 vectorises loops over arrays at index {@code s}, and no others on every Java version: an offset that is a
 * variable keeps a loop scalar.
 */
public final class Rows {
    /** The sums that a gradient over samples is split into (C3). */
    static final int LANES = 16;

    static final Index S = Index.of("s");
    static final Index N = Index.of("n");

    private final LayerRows layerRows;
    private final int targets;
    private final int loss;

    /** @param keepsPreActivations whether a layer's {@code z} is needed after its {@code f(z)} is known */
    public Rows(List<Layer> layers, Predicate<Layer> keepsPreActivations) {
        this.layerRows = new LayerRows(layers, keepsPreActivations);
        this.targets = layerRows.count();
        this.loss = targets + layers.get(layers.size() - 1).units();
    }

    /** How many arrays there are. */
    public int count() {
        return loss + 1 + Phases.MOST_CROSSING + Output.TEMPORARY;
    }

    /** The first row of what the layer reads. */
    int inputs(Layer layer) {
        return layerRows.inputs(layer);
    }

    /** The first row of the layer's {@code a = f(z)}. */
    int activations(Layer layer) {
        return layerRows.activations(layer);
    }

    /** The first row of the layer's {@code z}: that of its activations, where {@code z} makes room for {@code f(z)}. */
    int preActivations(Layer layer) {
        return layerRows.preActivations(layer);
    }

    /** The first row of the layer's {@code delta = dJ/dz}. */
    int errors(Layer layer) {
        return layerRows.errors(layer);
    }

    int targets() {
        return targets;
    }

    /** The samples' losses. */
    int loss() {
        return loss;
    }

    /** Room for what {@link Phases} hand on. */
    int crossing() {
        return loss + 1;
    }

    /** Room for what {@link Output} has beside that. */
    int temporary() {
        return crossing() + Phases.MOST_CROSSING;
    }

    /** {@code float[] name = a[row]}. */
    static Statement row(String name, Index row) {
        return new Statement.DeclareRow(name, "a", row);
    }

    static Statement row(String name, int row) {
        return row(name, Index.of(row));
    }

    /** The present sample's place in a row. */
    static Expression.Element at(String row) {
        return new Expression.Element(row, S);
    }

    /** {@code row[s] = value}. */
    static Statement set(String row, Expression value) {
        return new Statement.Store(at(row), value);
    }

    /** A loop over all samples. */
    static Statement each(Statement... body) {
        return each(List.of(body));
    }

    static Statement each(List<Statement> body) {
        return new Statement.Loop("s", Index.of(0), N, Index.of(1), body);
    }

    /** A weight or bias. */
    static Expression parameter(Index index) {
        return new Expression.Element("p", index);
    }
}
