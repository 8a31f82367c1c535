package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Names;
import io.hardwire.processor.expression.Node;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code d = (W^T delta) * f'(z)} of the layer below. A derivative that is arithmetic is a factor in the last pass of the sums; another one is multiplied
 * afterwards.
 */
final class HiddenErrors implements WeightedSums.Kind {
    private final Layer layer;
    private final Layer below;
    private final Rows rows;
    private final UnitActivation activation;
    private final boolean isArithmetic;

    HiddenErrors(Layer layer, Layer below, Rows rows) {
        this.layer = layer;
        this.below = below;
        this.rows = rows;
        this.activation = (UnitActivation) below.activation();
        this.isArithmetic =
                activation.derivative(Rows.at("z"), Rows.at("a")).nodes().allMatch(HiddenErrors::isArithmetic);
    }

    List<Statement> code() {
        List<Statement> code = new ArrayList<>(new WeightedSums(this, below.units(), layer.units()).code());
        if (!isArithmetic) {
            Index j = Index.of("j");
            List<Statement> unit = new ArrayList<>();
            unit.add(Rows.row("d", row(j)));
            unit.add(Rows.row("z", j.plus(rows.preActivations(below))));
            unit.add(Rows.row("value", j.plus(rows.activations(below))));
            Expression derivative = activation.derivative(Rows.at("z"), Rows.at("value"));
            unit.addAll(Phases.code("d", Rows.at("d").times(derivative), rows.crossing()));
            code.add(new Statement.Loop("j", 0, below.units(), 1, unit));
        }
        return code;
    }

    /** Of the present sample's numbers. */
    private Expression derivative(String name) {
        return activation.derivative(variable("before" + name), variable("value" + name));
    }

    private boolean reads(String name) {
        return isArithmetic
                && Names.usedIn(new Statement.Declare("", derivative(""))).contains(name);
    }

    /** Whether C2 vectorises it beside the sums. */
    private static boolean isArithmetic(Node node) {
        if (node instanceof Expression.Binary binary) {
            return binary.operator() != Expression.Binary.Operator.MINIMUM
                    && binary.operator() != Expression.Binary.Operator.MAXIMUM;
        }
        return node instanceof Expression.Fma
                || node instanceof Expression.Unary
                || node instanceof Expression.Literal
                || node instanceof Expression.Element;
    }

    @Override
    public Index row(Index unit) {
        return unit.plus(rows.errors(below));
    }

    @Override
    public Index factors(Index unitAbove) {
        return unitAbove.plus(rows.errors(layer));
    }

    @Override
    public Index weight(Index unit, Index unitAbove) {
        return unitAbove.times(layer.inputs()).plus(layer.weights()).plus(unit);
    }

    @Override
    public Optional<Index> start(Index unit) {
        return Optional.empty();
    }

    @Override
    public List<Statement> rowsBeside(Index unit, String name) {
        List<Statement> code = new ArrayList<>();
        if (reads("before")) {
            code.add(Rows.row("f" + name, unit.plus(rows.preActivations(below))));
        }
        if (reads("value")) {
            code.add(Rows.row("a" + name, unit.plus(rows.activations(below))));
        }
        return code;
    }

    @Override
    public List<Statement> numbersBeside(String name) {
        List<Statement> code = new ArrayList<>();
        if (reads("before")) {
            code.add(new Statement.Declare("before" + name, Rows.at("f" + name)));
        }
        if (reads("value")) {
            code.add(new Statement.Declare("value" + name, Rows.at("a" + name)));
        }
        return code;
    }

    @Override
    public Expression finished(Expression sum, String name) {
        return isArithmetic ? sum.times(derivative(name)) : sum;
    }
}
