package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code delta_j = (sum_i W_ij delta_i) f'(z_j)}: the sum starts with the first product and takes the units in ascending order,
 * one {@code fma} each (C3).
 */
final class DenseBackwardCode {
    /** Rows of W that one pass over the errors takes. */
    private static final int TILE = 4;

    private final Layer layer;
    private final Storage storage;
    private final Numbers sums;
    private final @Nullable Layer below;

    private DenseBackwardCode(Layer layer, Storage storage, Numbers sums, @Nullable Layer below) {
        this.layer = layer;
        this.storage = storage;
        this.sums = sums;
        this.below = below;
    }

    /** The errors of the layer below. */
    static DenseBackwardCode errors(Layer layer, Layer below, Storage storage) {
        return new DenseBackwardCode(layer, storage, storage.errors(below), below);
    }

    /** The derivatives by the inputs, which have no activation: into the array {@code g}. */
    static DenseBackwardCode inputs(Layer layer, Storage storage) {
        return new DenseBackwardCode(layer, storage, new Numbers.Slice("g", Index.of(0)), null);
    }

    /** The sums of columns {@code from} to {@code to}, spelled out. */
    List<Statement> unrolled(int from, int to) {
        List<Statement> body = new ArrayList<>();
        Numbers errors = storage.errors(layer).loaded(layer.units(), "d" + layer.produced() + "_", body);
        for (int j = from; j < to; j++) {
            Index column = Index.of(j);
            String sum = "s" + layer.number() + "_" + j;
            Chain.append(
                    body,
                    sum,
                    weight(0, column).times(errors.at(0)),
                    1,
                    layer.units(),
                    i -> weight(i, column),
                    errors::at);
            body.add(sums.set(column, withDerivative(variable(sum), column)));
        }
        return body;
    }

    /** Every sum: W is walked row by row, as it lies in memory. */
    List<Statement> loops() {
        Index j = Index.of("j");
        List<Statement> body = new ArrayList<>();
        int first = Math.min(TILE, layer.units());
        body.addAll(rows(Index.of(0), first, null, "d"));
        int tiled = first + (layer.units() - first) / TILE * TILE;
        if (tiled > first) {
            body.add(new Statement.Loop("i", first, tiled, TILE, rows(Index.of("i"), TILE, sums.at(j), "e")));
        }
        if (tiled < layer.units()) {
            body.addAll(rows(Index.of(tiled), layer.units() - tiled, sums.at(j), "r"));
        }
        if (below != null) {
            body.add(
                    new Statement.Loop("j", 0, layer.inputs(), 1, List.of(sums.set(j, withDerivative(sums.at(j), j)))));
        }
        return body;
    }

    /** {@code sums_j = start + sum_k W_kj delta_k} over {@code count} rows; without a start the first product begins the sum. */
    private List<Statement> rows(Index row, int count, @Nullable Expression start, String prefix) {
        Index j = Index.of("j");
        Numbers errors = new Numbers.Locals(prefix);
        List<Statement> body = new ArrayList<>();
        Expression sum = start;
        for (int k = 0; k < count; k++) {
            body.add(errors.set(k, storage.errors(layer).at(row.plus(k))));
            Expression weight = Numbers.parameters(layer.weights())
                    .at(row.plus(k).times(layer.inputs()).plus(j));
            sum = sum == null ? weight.times(errors.at(k)) : fma(weight, errors.at(k), sum);
        }
        if (sum == null) {
            throw new IllegalArgumentException("a tile has at least one row");
        }
        body.add(new Statement.Loop("j", 0, layer.inputs(), 1, List.of(sums.set(j, sum))));
        return body;
    }

    private Expression weight(int unit, Index column) {
        return Numbers.parameters(layer.row(unit)).at(column);
    }

    private Expression withDerivative(Expression sum, Index unit) {
        if (below == null) {
            return sum;
        }
        UnitActivation activation = (UnitActivation) below.activation();
        return sum.times(activation.derivative(
                storage.preActivations(below).at(unit),
                storage.activations(below).at(unit)));
    }
}
