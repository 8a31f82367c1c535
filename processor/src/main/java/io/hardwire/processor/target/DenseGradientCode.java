package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/** {@code dJ/dW_ij += delta_i a_j}, one {@code fma} each, and {@code dJ/db_i += delta_i}. */
final class DenseGradientCode {
    private static final Index J = Index.of("j");

    /** Units whose sums one loop over the inputs takes. */
    private static final int TILE = 4;

    /**
     * Up to so many units the offsets of their rows are literals, one loop for each tile: C2 turns them into vector code, which it
     * does not with offsets in variables. More such loops in a method take it too long to compile.
     */
    private static final int MOST_UNITS_IN_TILES = 16;

    private final Layer layer;
    private final Storage storage;
    private final GradientSlot slot;

    DenseGradientCode(Layer layer, Storage storage, GradientSlot slot) {
        this.layer = layer;
        this.storage = storage;
        this.slot = slot;
    }

    /** Units {@code from} to {@code to}, spelled out. */
    List<Statement> unrolled(int from, int to) {
        List<Statement> body = new ArrayList<>();
        Numbers inputs = storage.inputs(layer).loaded(layer.inputs(), "x", body);
        for (int unit = from; unit < to; unit++) {
            Expression error = error(unit, body);
            Numbers row = row(Index.of(unit), "row" + unit, body);
            for (int j = 0; j < layer.inputs(); j++) {
                body.add(row.set(j, fma(error, inputs.at(j), row.at(j))));
            }
            body.add(addToBias(Index.of(unit), error));
        }
        return body;
    }

    /** Every unit, one after the other, or in tiles whose offsets are literals where there are few. */
    List<Statement> loops() {
        List<Statement> body = new ArrayList<>();
        Numbers inputs = storage.inputs(layer);
        if (layer.number() == 1) {
            inputs = storage.inputCopy();
            body.add(forEachInput(List.of(inputs.set(J, storage.inputs(layer).at(J)))));
        }
        if (slot instanceof GradientSlot.Lane && layer.units() <= MOST_UNITS_IN_TILES) {
            for (int unit = 0; unit < layer.units(); unit += TILE) {
                body.addAll(tile(unit, Math.min(unit + TILE, layer.units()), inputs.at(J)));
            }
        } else {
            body.add(new Statement.Loop("i", 0, layer.units(), 1, unit(inputs.at(J))));
        }
        return body;
    }

    private List<Statement> tile(int from, int to, Expression input) {
        List<Statement> body = new ArrayList<>();
        List<Statement> biases = new ArrayList<>();
        List<Statement> sums = new ArrayList<>();
        sums.add(new Statement.Declare("xj", input));
        for (int unit = from; unit < to; unit++) {
            Expression error = error(unit, body);
            Numbers row = row(Index.of(unit), "row" + unit, body);
            sums.add(row.set(J, fma(error, variable("xj"), row.at(J))));
            biases.add(addToBias(Index.of(unit), error));
        }
        body.add(forEachInput(sums));
        body.addAll(biases);
        return body;
    }

    private List<Statement> unit(Expression input) {
        List<Statement> body = new ArrayList<>();
        Index i = Index.of("i");
        body.add(new Statement.Declare("di", storage.errors(layer).at(i)));
        Numbers row = row(i, "row", body);
        body.add(forEachInput(List.of(row.set(J, fma(variable("di"), input, row.at(J))))));
        body.add(addToBias(i, variable("di")));
        return body;
    }

    private Statement forEachInput(List<Statement> body) {
        return new Statement.Loop("j", 0, layer.inputs(), 1, body);
    }

    /** The error of a unit in a local. */
    private Expression error(int unit, List<Statement> body) {
        Expression error = storage.errors(layer).at(unit);
        if (storage.errors(layer) instanceof Numbers.Locals) {
            return error;
        }
        String name = "d" + layer.produced() + "_" + unit;
        body.add(new Statement.Declare(name, error));
        return variable(name);
    }

    /** The sums of a row of W. */
    private Numbers row(Index unit, String name, List<Statement> body) {
        if (slot instanceof GradientSlot.Rows rows) {
            body.add(new Statement.DeclareRow(name, rows.weights(), unit));
            return new Numbers.Slice(name, Index.of(0));
        }
        GradientSlot.Lane lane = (GradientSlot.Lane) slot;
        return new Numbers.Slice(
                GradientSlot.Lane.ARRAY, unit.times(layer.inputs()).plus(lane.weights()));
    }

    private Statement addToBias(Index unit, Expression error) {
        Numbers biases = slot instanceof GradientSlot.Rows rows
                ? new Numbers.Slice(rows.biases(), Index.of(0))
                : new Numbers.Slice(GradientSlot.Lane.ARRAY, Index.of(((GradientSlot.Lane) slot).biases()));
        return biases.set(unit, biases.at(unit).plus(error));
    }
}
