package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.CrossEntropy;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.ArrayList;
import java.util.List;

/** Softmax, the loss of each sample, and the output error; maximum and sums take the units in ascending order (C3). */
public final class Output {
    private static final Index K = Index.of("k");

    private final Layer layer;
    private final LossFormula loss;
    private final SampleMatrix matrix;

    public Output(Layer layer, LossFormula loss, SampleMatrix matrix) {
        this.layer = layer;
        this.loss = loss;
        this.matrix = matrix;
    }

    /** {@code a_k = exp(z_k - m) / s}, or its logarithm. */
    public List<Statement> softmax() {
        return List.of(samples(softmaxOfSamples()));
    }

    /** The losses of the samples and, if wanted, their output errors; after softmax, where the output is one. */
    public List<Statement> losses(boolean withErrors) {
        List<Statement> body = new ArrayList<>();
        if (layer.activation() instanceof Distribution softmax) {
            body.addAll(softmaxOfSamples());
            if (!softmax.readsLogarithmOfSum()) {
                appendLogarithm(body, softmax);
            }
        }
        body.add(new Statement.Declare("loss", broadcast(literal(0))));
        List<Statement> unit = new ArrayList<>();
        unit.add(new Statement.Declare("activation", vector(matrix.activations(layer))));
        unit.add(new Statement.Declare("target", vector(matrix.targets())));
        VectorForm form = new VectorForm(unit);
        unit.add(new Statement.Assign("loss", form.of(lossWithUnit())));
        if (withErrors) {
            unit.add(new Statement.StoreVector(vector(matrix.errors(layer)), form.of(error())));
        }
        body.add(new Statement.Loop("k", 0, layer.units(), 1, unit));
        body.add(new Statement.StoreVector(matrix.samples(Index.of(matrix.loss()), Lanes.S), finished()));
        return List.of(samples(body));
    }

    private List<Statement> softmaxOfSamples() {
        Distribution softmax = (Distribution) layer.activation();
        List<Statement> body = new ArrayList<>();
        int z = matrix.preActivations(layer);
        int a = matrix.activations(layer);
        body.add(new Statement.Declare("maximum", matrix.samples(Index.of(z), Lanes.S)));
        body.add(new Statement.Loop(
                "k",
                1,
                layer.units(),
                1,
                List.of(new Statement.Assign("maximum", variable("maximum").max(vector(z))))));
        body.add(new Statement.Declare("sum", broadcast(literal(0))));
        List<Statement> unit = new ArrayList<>();
        Expression exponential = new VectorForm(unit).of(softmax.exponential(vector(z), variable("maximum")));
        unit.add(new Statement.Declare("exponential", exponential));
        if (!softmax.readsLogarithmOfSum()) {
            unit.add(new Statement.StoreVector(vector(a), variable("exponential")));
        }
        unit.add(new Statement.Assign("sum", variable("sum").plus(variable("exponential"))));
        body.add(new Statement.Loop("k", 0, layer.units(), 1, unit));
        if (softmax.readsLogarithmOfSum()) {
            appendLogarithm(body, softmax);
        }
        Expression value =
                softmax.value(vector(z), variable("maximum"), vector(a), variable("sum"), variable("logSum"));
        body.add(new Statement.Loop("k", 0, layer.units(), 1, List.of(new Statement.StoreVector(vector(a), value))));
        return body;
    }

    private static void appendLogarithm(List<Statement> body, Distribution softmax) {
        Expression logarithm = new VectorForm(body).of(softmax.logarithmOfSum(variable("sum")));
        body.add(new Statement.Declare("logSum", logarithm));
    }

    private Expression lossWithUnit() {
        Expression z = vector(matrix.preActivations(layer));
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.add(variable("loss"), z, variable("maximum"), variable("logSum"), variable("target"));
        }
        return ((LossFormula.OfUnits) loss).add(variable("loss"), z, variable("activation"), variable("target"));
    }

    private Expression error() {
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.error(variable("activation"), variable("target"));
        }
        return ((LossFormula.OfUnits) loss)
                .error(
                        (UnitActivation) layer.activation(),
                        vector(matrix.preActivations(layer)),
                        variable("activation"),
                        variable("target"));
    }

    private Expression finished() {
        return loss instanceof LossFormula.OfUnits units ? units.finish(variable("loss")) : variable("loss");
    }

    /** Unit {@code k} of a kind of number that begins at a row. */
    private Expression.Vector vector(int row) {
        return matrix.samples(K.plus(row), Lanes.S);
    }

    private Statement samples(List<Statement> body) {
        return Lanes.loop(Index.of(0), matrix.columns(), 1, body);
    }

    /** {@code losses[s] = } the loss of each sample. */
    List<Statement> copyLosses() {
        return List.of(new Statement.Loop(
                "s",
                Index.of(0),
                Index.of("count"),
                Index.of(1),
                List.of(new Statement.Store(
                        new Expression.Element("losses", Lanes.S), matrix.sample(Index.of(matrix.loss()), Lanes.S)))));
    }

    /** Samples that only fill up the last vectors: their errors and losses become 0, so that they add nothing to any sum. */
    List<Statement> clearFillers() {
        Index to = Index.of(BlockLayout.N);
        Statement error = new Statement.Store(matrix.sample(K.plus(matrix.errors(layer)), Lanes.S), literal(0));
        Statement loss = new Statement.Store(matrix.sample(Index.of(matrix.loss()), Lanes.S), literal(0));
        return List.of(new Statement.Loop(
                "s",
                Index.of("count"),
                to,
                Index.of(1),
                List.of(new Statement.Loop("k", 0, layer.units(), 1, List.of(error)), loss)));
    }
}
