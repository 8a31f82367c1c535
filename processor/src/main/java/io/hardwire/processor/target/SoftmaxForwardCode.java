package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code a_k = exp(z_k - m) / s}, or its logarithm; leaves {@code m} and {@code s} in the locals {@value #MAXIMUM} and {@value #SUM}, and {@code log
 * s} in {@value #LOGARITHM_OF_SUM}, if the activation reads it. Maximum and sum take the units in ascending order (C3).
 */
final class SoftmaxForwardCode {
    static final String MAXIMUM = "maximum";
    static final String SUM = "sum";
    static final String LOGARITHM_OF_SUM = "logSum";

    private final Layer layer;
    private final Distribution softmax;
    private final Numbers z;
    private final Numbers activations;

    SoftmaxForwardCode(Layer layer, Distribution softmax, Storage storage) {
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
        appendLogarithm(body);
        for (int k = 0; k < layer.units(); k++) {
            body.add(activations.set(k, value(z.at(k), exponentials.at(k))));
        }
        return body;
    }

    List<Statement> loops() {
        Index k = Index.of("k");
        Expression exponential = variable("ek");
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Declare(MAXIMUM, z.at(0)));
        body.add(loop(1, new Statement.Assign(MAXIMUM, variable(MAXIMUM).max(z.at(k)))));
        body.add(new Statement.Declare(SUM, literal(0)));
        List<Statement> terms = new ArrayList<>();
        terms.add(new Statement.Declare("ek", softmax.exponential(z.at(k), variable(MAXIMUM))));
        if (!softmax.readsLogarithmOfSum()) {
            terms.add(activations.set(k, exponential));
        }
        terms.add(new Statement.Assign(SUM, variable(SUM).plus(exponential)));
        body.add(loop(0, terms.toArray(new Statement[0])));
        appendLogarithm(body);
        body.add(loop(0, activations.set(k, value(z.at(k), activations.at(k)))));
        return body;
    }

    private Statement loop(int from, Statement... body) {
        return new Statement.Loop("k", from, layer.units(), 1, List.of(body));
    }

    private Expression value(Expression z, Expression exponential) {
        return softmax.value(z, variable(MAXIMUM), exponential, variable(SUM), variable(LOGARITHM_OF_SUM));
    }

    private void appendLogarithm(List<Statement> body) {
        if (softmax.readsLogarithmOfSum()) {
            body.add(logarithm(softmax));
        }
    }

    /** The declaration of {@value #LOGARITHM_OF_SUM}. */
    static Statement logarithm(Distribution softmax) {
        return new Statement.Declare(LOGARITHM_OF_SUM, softmax.logarithmOfSum(variable(SUM)));
    }
}
