package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;
import static io.hardwire.processor.strip.StripLayout.parameter;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.block.VectorForm;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code delta_j = (sum_i W_ij delta_i) f'(z_j)}: the sum starts with the first product and takes the units in ascending order, one
 * {@code fma} each (C3).
 */
final class Backward {
    /** Two vectors of samples each. */
    private static final int MOST_INPUTS = 2;

    private final Layer layer;
    private final Layer below;
    private final StripLayout layout;
    private final UnitActivation activation;

    Backward(Layer layer, Layer below, StripLayout layout) {
        this.layer = layer;
        this.below = below;
        this.layout = layout;
        this.activation = (UnitActivation) below.activation();
    }

    private Tiles tiles() {
        return Tiles.of(below.units(), MOST_INPUTS);
    }

    String schedule() {
        return tiles().named("units") + " x " + Strips.VECTORS + " vectors";
    }

    /** {@code sum_i W_ij delta_i}, times the derivative where that is short: the tiles of one pair of vectors. */
    List<List<Statement>> sums() {
        return Strips.each(tiles(), this::tile);
    }

    private List<Statement> tile(Index first, int count, String suffix) {
        List<Statement> body = new ArrayList<>(errors(Index.of(0), suffix));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Strips.VECTORS; v++) {
                body.add(new Statement.Declare(
                        sum(k, v, suffix),
                        weight(Index.of(0), first.plus(k)).times(variable(error(Index.of(0), v, suffix)))));
            }
        }
        body.addAll(Strips.terms("i", 1, layer.units(), i -> term(first, count, suffix, i)));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Strips.VECTORS; v++) {
                body.addAll(store(first.plus(k), k, v, suffix));
            }
        }
        return body;
    }

    private List<Statement> term(Index first, int count, String suffix, Index i) {
        List<Statement> term = new ArrayList<>(errors(i, suffix));
        for (int k = 0; k < count; k++) {
            String weight = Strips.name("w" + suffix + k + "_", i, "");
            term.add(new Statement.Declare(weight, broadcast(weight(i, first.plus(k)))));
            for (int v = 0; v < Strips.VECTORS; v++) {
                String sum = sum(k, v, suffix);
                term.add(
                        new Statement.Assign(sum, fma(variable(weight), variable(error(i, v, suffix)), variable(sum))));
            }
        }
        return term;
    }

    private List<Statement> errors(Index i, String suffix) {
        List<Statement> errors = new ArrayList<>();
        for (int v = 0; v < Strips.VECTORS; v++) {
            errors.add(new Statement.Declare(
                    error(i, v, suffix), layout.samples(i.plus(layout.errors(layer)), Strips.vector(v))));
        }
        return errors;
    }

    private List<Statement> store(Index unit, int k, int v, String suffix) {
        List<Statement> store = new ArrayList<>();
        Expression value = variable(sum(k, v, suffix));
        if (!hasDerivatives()) {
            String number = suffix + k + "_" + v;
            if (!derivative("z", "a").equals(literal(1))) {
                declareUnit(store, unit, v, "z" + number, "a" + number);
            }
            value = value.times(derivative("z" + number, "a" + number));
        }
        store.add(new Statement.StoreVector(layout.samples(unit.plus(layout.errors(below)), Strips.vector(v)), value));
        return store;
    }

    private void declareUnit(List<Statement> body, Index unit, int v, String z, String a) {
        if (activation.derivativeNeedsPreActivation()) {
            body.add(new Statement.Declare(
                    z, layout.samples(unit.plus(layout.preActivations(below)), Strips.vector(v))));
        }
        body.add(new Statement.Declare(a, layout.samples(unit.plus(layout.activations(below)), Strips.vector(v))));
    }

    private Expression weight(Index unit, Index column) {
        return parameter(unit.times(layer.inputs()).plus(layer.weights()).plus(column));
    }

    private static String sum(int unit, int vector, String suffix) {
        return "s" + suffix + unit + "_" + vector;
    }

    private static String error(Index unit, int vector, String suffix) {
        return Strips.name("d" + suffix, unit, "_" + vector);
    }

    private Expression derivative(String z, String a) {
        return activation.derivative(variable(z), variable(a));
    }

    /** Whether derivatives are long, and so apart from the sums. */
    private boolean hasDerivatives() {
        List<Statement> steps = new ArrayList<>();
        Expression ignored = new VectorForm(steps).of(derivative("z", "activation"));
        return !steps.isEmpty();
    }

    /** The sums times {@code f'(z)}, where that is not done with the sums. */
    Optional<List<Statement>> derivatives() {
        if (!hasDerivatives()) {
            return Optional.empty();
        }
        List<Statement> body = new ArrayList<>();
        if (activation.derivativeNeedsPreActivation()) {
            body.add(new Statement.Declare("z", beside(layout.preActivations(below))));
        }
        body.add(new Statement.Declare("activation", beside(layout.activations(below))));
        Expression derivative = new VectorForm(body).of(derivative("z", "activation"));
        Expression.Vector error = beside(layout.errors(below));
        body.add(new Statement.StoreVector(error, error.times(derivative)));
        return Optional.of(List.of(layout.stretch(layout.errors(below), below.units(), body)));
    }

    /** The place in the stretch from this row on that the present vector has in that of the errors. */
    private Expression.Vector beside(int row) {
        return StripLayout.vector(
                layout.start(Index.of(row - layout.errors(below))).plus(layout.place()));
    }
}
