package io.hardwire.processor.target;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code z_i = b_i + sum_j W_ij a_j}, then {@code f(z_i)}: the sum starts from the bias and takes the inputs in ascending
 * order, one {@code fma} each (C3).
 */
final class DenseForwardCode {
    /** Units whose sums run side by side in a loop, so that one waits while another adds. */
    private static final int TILE = 4;

    private final Layer layer;
    private final Storage storage;
    private final boolean storesPreActivations;

    DenseForwardCode(Layer layer, Storage storage, boolean storesPreActivations) {
        this.layer = layer;
        this.storage = storage;
        this.storesPreActivations = storesPreActivations;
    }

    /** Units {@code from} to {@code to}, spelled out. */
    List<Statement> unrolled(int from, int to) {
        List<Statement> body = new ArrayList<>();
        Numbers inputs = storage.inputs(layer).loaded(layer.inputs(), "x", body);
        for (int unit = from; unit < to; unit++) {
            Numbers row = Numbers.parameters(layer.row(unit));
            String z = "z" + layer.produced() + "_" + unit;
            Expression bias = Numbers.parameters(layer.biases()).at(unit);
            Chain.append(body, z, bias, 0, layer.inputs(), row::at, inputs::at);
            finish(body, Index.of(unit), z);
        }
        return body;
    }

    /** Every unit, in tiles of {@value #TILE}. */
    List<Statement> loops() {
        int tiled = layer.units() / TILE * TILE;
        List<Statement> body = new ArrayList<>();
        if (tiled == TILE) {
            body.addAll(tile(Index.of(0), TILE, "z"));
        } else if (tiled > 0) {
            body.add(new Statement.Loop("i", 0, tiled, TILE, tile(Index.of("i"), TILE, "z")));
        }
        if (tiled < layer.units()) {
            body.addAll(tile(Index.of(tiled), layer.units() - tiled, tiled == TILE ? "r" : "z"));
        }
        return body;
    }

    private List<Statement> tile(Index first, int count, String prefix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            body.add(new Statement.Declare(
                    prefix + k, Numbers.parameters(layer.biases()).at(first.plus(k))));
        }
        List<Statement> terms = new ArrayList<>();
        Index j = Index.of("j");
        terms.add(new Statement.Declare("xj", storage.inputs(layer).at(j)));
        for (int k = 0; k < count; k++) {
            Index weight = first.plus(k).times(layer.inputs()).plus(j);
            terms.add(new Statement.Assign(
                    prefix + k,
                    Expression.fma(
                            Numbers.parameters(layer.weights()).at(weight),
                            Expression.variable("xj"),
                            Expression.variable(prefix + k))));
        }
        body.add(new Statement.Loop("j", 0, layer.inputs(), 1, terms));
        for (int k = 0; k < count; k++) {
            finish(body, first.plus(k), prefix + k);
        }
        return body;
    }

    private void finish(List<Statement> body, Index unit, String z) {
        if (storesPreActivations && !storage.keepsPreActivations()) {
            body.add(storage.preActivations(layer).set(unit, Expression.variable(z)));
        }
        if (layer.activation() instanceof UnitActivation activation) {
            body.add(storage.activations(layer).set(unit, activation.value(Expression.variable(z))));
        }
    }
}
