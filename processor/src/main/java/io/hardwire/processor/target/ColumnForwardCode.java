package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code z_i = b_i + sum_j W_ij a_j}, then {@code f(z_i)}, as {@link DenseForwardCode} computes it, but column by column of W: the sums
 * of all units run side by side and take the inputs in ascending order, one {@code fma} each (C3). Each column is an array of its
 * own, and the biases are one behind the last, so that C2 makes vector code of the loops over units.
 */
public final class ColumnForwardCode {
    /** Columns that one pass over the sums takes. Eight are too many for C2, which then runs at a tenth of the speed at times. */
    private static final int TILE = 4;

    private static final Index UNIT = Index.of("i");

    private final Layer layer;
    private final Numbers inputs;
    private final Numbers sums;
    private final Numbers activations;

    public ColumnForwardCode(Layer layer, ArrayStorage storage) {
        this.layer = layer;
        this.inputs = storage.inputs(layer);
        this.activations = storage.activations(layer);
        this.sums = layer.activation() instanceof UnitActivation ? activations : storage.preActivations(layer);
    }

    /** Through which a kernel reaches the layer's columns. */
    public static Parameter columns(Layer layer) {
        return Parameter.rows("columns" + layer.number());
    }

    public List<Statement> loops() {
        List<Statement> body = new ArrayList<>();
        int first = Math.min(TILE, layer.inputs());
        body.add(column("b", Index.of(layer.inputs())));
        body.addAll(pass(Index.of(0), first, new Numbers.Slice("b", Index.of(0)), "First"));
        int tiled = first + (layer.inputs() - first) / TILE * TILE;
        if (tiled > first) {
            body.add(new Statement.Loop("j", first, tiled, TILE, pass(Index.of("j"), TILE, sums, "")));
        }
        if (tiled < layer.inputs()) {
            body.addAll(pass(Index.of(tiled), layer.inputs() - tiled, sums, "Last"));
        }
        if (layer.activation() instanceof UnitActivation activation) {
            Expression value = activation.value(sums.at(UNIT));
            if (!value.equals(sums.at(UNIT))) {
                body.add(forEachUnit(activations.set(UNIT, value)));
            }
        }
        return body;
    }

    /** {@code sums_i = start_i + sum_k W_ik x_k} over {@code count} columns. */
    private List<Statement> pass(Index from, int count, Numbers start, String suffix) {
        List<Statement> body = new ArrayList<>();
        Expression sum = start.at(UNIT);
        for (int k = 0; k < count; k++) {
            String weights = "w" + suffix + k;
            String input = "x" + suffix + k;
            body.add(column(weights, from.plus(k)));
            body.add(new Statement.Declare(input, inputs.at(from.plus(k))));
            sum = fma(new Expression.Element(weights, UNIT), variable(input), sum);
        }
        body.add(forEachUnit(sums.set(UNIT, sum)));
        return body;
    }

    private Statement column(String name, Index index) {
        return new Statement.DeclareRow(name, columns(layer).name(), index);
    }

    private Statement forEachUnit(Statement statement) {
        return new Statement.Loop("i", 0, layer.units(), 1, List.of(statement));
    }
}
