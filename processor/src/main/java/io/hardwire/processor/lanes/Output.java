package io.hardwire.processor.lanes;

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
final class Output {
    /** Rows of its own: the maximum, the sum, and the logarithm of the sum of a softmax. */
    static final int TEMPORARY = 3;

    private static final Index K = Index.of("k");

    private final Layer layer;
    private final LossFormula loss;
    private final Rows rows;

    Output(Layer layer, LossFormula loss, Rows rows) {
        this.layer = layer;
        this.loss = loss;
        this.rows = rows;
    }

    /** {@code a_k = exp(z_k - m) / s}, or its logarithm. */
    List<Statement> softmax() {
        Distribution softmax = (Distribution) layer.activation();
        List<Statement> code = new ArrayList<>();
        code.add(Rows.row("maximum", rows.temporary()));
        code.add(Rows.row("z0", rows.preActivations(layer)));
        code.add(Rows.each(Rows.set("maximum", Rows.at("z0"))));
        code.add(units(1, z(), Rows.each(Rows.set("maximum", Rows.at("maximum").max(Rows.at("z"))))));
        code.add(Rows.row("sum", rows.temporary() + 1));
        code.add(Rows.each(Rows.set("sum", literal(0))));
        List<Statement> exponential = new ArrayList<>(List.of(z(), a()));
        exponential.addAll(Phases.code(
                "a" + layer.produced(), softmax.exponential(Rows.at("z"), Rows.at("maximum")), rows.crossing()));
        exponential.add(Rows.each(Rows.set("sum", Rows.at("sum").plus(activation()))));
        code.add(units(0, exponential.toArray(new Statement[0])));
        Expression value =
                softmax.value(Rows.at("z"), Rows.at("maximum"), activation(), Rows.at("sum"), Rows.at("logSum"));
        if (softmax.readsLogarithmOfSum()) {
            appendLogarithm(code, softmax);
            code.add(units(0, z(), a(), Rows.each(Rows.set(activationRow(), value))));
        } else {
            code.add(units(0, a(), Rows.each(Rows.set(activationRow(), value))));
        }
        return code;
    }

    private void appendLogarithm(List<Statement> code, Distribution softmax) {
        code.add(Rows.row("logSum", rows.temporary() + 2));
        code.add(Rows.each(Rows.set("logSum", softmax.logarithmOfSum(Rows.at("sum")))));
    }

    /** The losses of the samples; after softmax, where the output is one. */
    List<Statement> losses() {
        List<Statement> code = new ArrayList<>();
        if (layer.activation() instanceof Distribution softmax) {
            code.addAll(softmax());
            if (!softmax.readsLogarithmOfSum()) {
                appendLogarithm(code, softmax);
            }
        }
        code.add(Rows.row("loss", rows.loss()));
        code.add(Rows.each(Rows.set("loss", literal(0))));
        code.add(units(0, z(), a(), target(), Rows.each(Rows.set("loss", lossWithUnit()))));
        if (loss instanceof LossFormula.OfUnits ofUnits) {
            Expression finished = ofUnits.finish(Rows.at("loss"));
            if (!finished.equals(Rows.at("loss"))) {
                code.add(Rows.each(Rows.set("loss", finished)));
            }
        }
        return code;
    }

    /** {@code delta = dJ/dz}. */
    List<Statement> errors() {
        List<Statement> unit = new ArrayList<>(List.of(z(), a(), target(), Rows.row("d", K.plus(rows.errors(layer)))));
        unit.addAll(Phases.code("d", error(), rows.crossing()));
        return List.of(units(0, unit.toArray(new Statement[0])));
    }

    private Expression lossWithUnit() {
        Expression z = Rows.at("z");
        Expression y = Rows.at("y");
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.add(Rows.at("loss"), z, Rows.at("maximum"), Rows.at("logSum"), y);
        }
        return ((LossFormula.OfUnits) loss).add(Rows.at("loss"), z, activation(), y);
    }

    private Expression error() {
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.error(activation(), Rows.at("y"));
        }
        return ((LossFormula.OfUnits) loss)
                .error((UnitActivation) layer.activation(), Rows.at("z"), activation(), Rows.at("y"));
    }

    private Statement units(int from, Statement... body) {
        return new Statement.Loop("k", from, layer.units(), 1, List.of(body));
    }

    private Statement z() {
        return Rows.row("z", K.plus(rows.preActivations(layer)));
    }

    private Statement a() {
        return Rows.row(activationRow(), K.plus(rows.activations(layer)));
    }

    private Statement target() {
        return Rows.row("y", K.plus(rows.targets()));
    }

    private Expression.Element activation() {
        return Rows.at(activationRow());
    }

    private String activationRow() {
        return "a" + layer.produced();
    }

    /** The sums of the losses, number {@code s} in lane {@code s mod 16}. */
    List<Statement> sums() {
        Index lane = Index.of("lane");
        return List.of(
                Rows.row("loss", rows.loss()),
                new Statement.Loop(
                        "lane",
                        0,
                        Rows.LANES,
                        1,
                        List.of(
                                new Statement.Declare("sum", literal(0)),
                                new Statement.Loop(
                                        "s",
                                        lane,
                                        Rows.N,
                                        Index.of(Rows.LANES),
                                        List.of(new Statement.Assign(
                                                "sum", variable("sum").plus(Rows.at("loss"))))),
                                new Statement.Store(new Expression.Element("lossLanes", lane), variable("sum")))));
    }

    /** {@code out[oi + width * s + k] = a_k[s]}. */
    List<Statement> copyOutputs() {
        Index at = Index.of("oi").plus(Rows.S.times(layer.units())).plus(K);
        return List.of(units(0, a(), Rows.each(new Statement.Store(new Expression.Element("out", at), activation()))));
    }

    /** {@code losses[s] = loss[s]}. */
    List<Statement> copyLosses() {
        return List.of(Rows.row("loss", rows.loss()), Rows.each(Rows.set("losses", Rows.at("loss"))));
    }
}
