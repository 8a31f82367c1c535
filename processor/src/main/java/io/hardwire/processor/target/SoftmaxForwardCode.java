package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Softmax;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code a_k = exp(z_k - m) / s}; leaves {@code m} and {@code s} in the locals {@value #MAXIMUM} and {@value #SUM}. Maximum and
 * sum take the units in ascending order (C3).
 */
final class SoftmaxForwardCode {
    static final String MAXIMUM = "maximum";
    static final String SUM = "sum";

    private final Layer layer;
    private final Softmax softmax;
    private final Numbers z;
    private final Numbers activations;

    SoftmaxForwardCode(Layer layer, Softmax softmax, Storage storage) {
        this.layer = layer;
        this.softmax = softmax;
        this.z = storage.preActivations(layer);
        this.activations = storage.activations(layer);
    }

    List<Statement> unrolled() {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Declare(MAXIMUM, z.at(0)));
        for (int k = 1; k < layer.units(); k++) {
            body.add(new Statement.Assign(MAXIMUM, variable(MAXIMUM).max(z.at(k))));
        }
        Numbers exponentials = new Numbers.Locals("e");
        for (int k = 0; k < layer.units(); k++) {
            body.add(exponentials.set(k, softmax.exponential(z.at(k), variable(MAXIMUM))));
        }
        body.add(new Statement.Declare(SUM, exponentials.at(0)));
        for (int k = 1; k < layer.units(); k++) {
            body.add(new Statement.Assign(SUM, variable(SUM).plus(exponentials.at(k))));
        }
        for (int k = 0; k < layer.units(); k++) {
            body.add(activations.set(k, exponentials.at(k).over(variable(SUM))));
        }
        return body;
    }

    List<Statement> loops() {
        Index k = Index.of("k");
        Expression exponential = variable("ek");
        return List.of(
                new Statement.Declare(MAXIMUM, z.at(0)),
                new Statement.Loop(
                        "k",
                        1,
                        layer.units(),
                        1,
                        List.of(new Statement.Assign(MAXIMUM, variable(MAXIMUM).max(z.at(k))))),
                new Statement.Declare(SUM, literal(0)),
                new Statement.Loop(
                        "k",
                        0,
                        layer.units(),
                        1,
                        List.of(
                                new Statement.Declare("ek", softmax.exponential(z.at(k), variable(MAXIMUM))),
                                activations.set(k, exponential),
                                new Statement.Assign(SUM, variable(SUM).plus(exponential)))),
                new Statement.Loop(
                        "k",
                        0,
                        layer.units(),
                        1,
                        List.of(activations.set(k, activations.at(k).over(variable(SUM))))));
    }
}
