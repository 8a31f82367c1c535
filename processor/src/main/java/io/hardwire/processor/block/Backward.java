package io.hardwire.processor.block;

import static io.hardwire.processor.block.BlockLayout.parameter;
import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

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
    private final Layer layer;
    private final Layer below;
    private final BlockLayout layout;

    Backward(Layer layer, Layer below, BlockLayout layout) {
        this.layer = layer;
        this.below = below;
        this.layout = layout;
    }

    /** {@code sum_i W_ij delta_i}. */
    List<Statement> sums() {
        return tiles().ofEachPair("j", this::tile);
    }

    private Tiles tiles() {
        return Tiles.of(below.units(), Forward.MOST_UNITS);
    }

    String schedule() {
        return "samples in lanes, " + tiles().named("units") + " x " + Forward.VECTORS + " vectors";
    }

    private List<Statement> tile(Index first, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int v = 0; v < Forward.VECTORS; v++) {
            body.add(new Statement.Declare("e" + suffix + v, error(Index.of(0), v)));
        }
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Forward.VECTORS; v++) {
                body.add(new Statement.Declare(
                        sum(k, v, suffix), weight(Index.of(0), first.plus(k)).times(variable("e" + suffix + v))));
            }
        }
        Index i = Index.of("i");
        List<Statement> terms = new ArrayList<>();
        for (int v = 0; v < Forward.VECTORS; v++) {
            terms.add(new Statement.Declare("d" + v, BlockLayout.vector(Lanes.ROW.plus(Lanes.LENGTH.times(v)))));
        }
        for (int k = 0; k < count; k++) {
            terms.add(new Statement.Declare("w" + k, broadcast(weight(i, first.plus(k)))));
            for (int v = 0; v < Forward.VECTORS; v++) {
                String sum = sum(k, v, suffix);
                terms.add(new Statement.Assign(sum, fma(variable("w" + k), variable("d" + v), variable(sum))));
            }
        }
        body.add(Lanes.loopOverRows("i", 1, layer.units(), layout.errors(layer), terms));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Forward.VECTORS; v++) {
                body.add(new Statement.StoreVector(
                        BlockLayout.vector(
                                first.plus(k).plus(layout.errors(below)), Lanes.S.plus(Lanes.LENGTH.times(v))),
                        variable(sum(k, v, suffix))));
            }
        }
        return body;
    }

    private Expression error(Index unit, int vector) {
        return BlockLayout.vector(unit.plus(layout.errors(layer)), Lanes.S.plus(Lanes.LENGTH.times(vector)));
    }

    private Expression weight(Index unit, Index column) {
        return parameter(unit.times(layer.inputs()).plus(layer.weights()).plus(column));
    }

    private static String sum(int unit, int vector, String suffix) {
        return "s" + suffix + unit + "_" + vector;
    }

    /** The sums times {@code f'(z)}, unless that is 1: the rows of all units are one stretch. */
    Optional<List<Statement>> derivatives() {
        if (derivative().equals(literal(1))) {
            return Optional.empty();
        }
        int errors = layout.errors(below);
        List<Statement> body = new ArrayList<>();
        Expression derivative = new VectorForm(body).of(derivative());
        body.add(new Statement.StoreVector(
                BlockLayout.vector(Lanes.S), BlockLayout.vector(Lanes.S).times(derivative)));
        List<Statement> all = new ArrayList<>();
        if (((UnitActivation) below.activation()).derivativeNeedsPreActivation()) {
            all.add(new Statement.Declare("z", beside(layout.preActivations(below))));
        }
        all.add(new Statement.Declare("activation", beside(layout.activations(below))));
        all.addAll(body);
        return Optional.of(List.of(Lanes.loop(
                Index.of(errors).times(BlockLayout.N),
                Index.of(errors + below.units()).times(BlockLayout.N),
                1,
                all)));
    }

    /** The same unit of the same sample in another stretch, for an {@code s} that walks the errors. */
    private Expression beside(int row) {
        return BlockLayout.vector(
                Index.of(row - layout.errors(below)).times(BlockLayout.N).plus(Lanes.S));
    }

    private Expression derivative() {
        return ((UnitActivation) below.activation()).derivative(variable("z"), variable("activation"));
    }
}
