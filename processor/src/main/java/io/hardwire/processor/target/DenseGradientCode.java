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
            Expression error = storage.errors(layer).at(unit);
            if (!(storage.errors(layer) instanceof Numbers.Locals)) {
                String name = "d" + layer.produced() + "_" + unit;
                body.add(new Statement.Declare(name, error));
                error = variable(name);
            }
            Numbers row = slice(slot.weights() + unit * layer.inputs());
            for (int j = 0; j < layer.inputs(); j++) {
                body.add(row.set(j, fma(error, inputs.at(j), row.at(j))));
            }
            Numbers biases = slice(slot.biases());
            body.add(biases.set(unit, biases.at(unit).plus(error)));
        }
        return body;
    }

    /** Every unit. */
    List<Statement> loops() {
        Index i = Index.of("i");
        Index j = Index.of("j");
        Index at = i.times(layer.inputs()).plus(j);
        Numbers weights = slice(slot.weights());
        Numbers biases = slice(slot.biases());
        Expression error = variable("di");
        return List.of(new Statement.Loop(
                "i",
                0,
                layer.units(),
                1,
                List.of(
                        new Statement.Declare("di", storage.errors(layer).at(i)),
                        new Statement.Loop(
                                "j",
                                0,
                                layer.inputs(),
                                1,
                                List.of(weights.set(
                                        at, fma(error, storage.inputs(layer).at(j), weights.at(at))))),
                        biases.set(i, biases.at(i).plus(error)))));
    }

    private Numbers slice(int from) {
        return new Numbers.Slice(slot.array(), Index.of(from));
    }
}
