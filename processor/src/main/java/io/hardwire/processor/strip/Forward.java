package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;
import static io.hardwire.processor.strip.StripLayout.parameter;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code z_i = b_i + sum_j W_ij a_j}: the sum starts from the bias and takes the inputs in ascending order, one
 * {@code fma} each (C3).
 */
final class Forward {
    /** With two vectors of samples, as many sums as keep two fused multiply-adders busy. */
    private static final int MOST_UNITS = 4;

    private final Layer layer;
    private final StripLayout layout;

    Forward(Layer layer, StripLayout layout) {
        this.layer = layer;
        this.layout = layout;
    }

    /** The tiles of one pair of vectors. */
    List<List<Statement>> preActivations() {
        return Strips.each(tiles(), this::tile);
    }

    private Tiles tiles() {
        return Tiles.of(layer.units(), MOST_UNITS);
    }

    String schedule() {
        return tiles().named("units") + " x " + Strips.VECTORS + " vectors";
    }

    private List<Statement> tile(Index first, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Strips.VECTORS; v++) {
                body.add(new Statement.Declare(
                        sum(k, v, suffix), broadcast(parameter(first.plus(k).plus(layer.biases())))));
            }
        }
        body.addAll(Strips.terms("j", 0, layer.inputs(), j -> term(first, count, suffix, j)));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Strips.VECTORS; v++) {
                body.add(new Statement.StoreVector(
                        layout.samples(first.plus(k).plus(layout.preActivations(layer)), Strips.vector(v)),
                        variable(sum(k, v, suffix))));
            }
        }
        return body;
    }

    private List<Statement> term(Index first, int count, String suffix, Index j) {
        List<Statement> term = new ArrayList<>();
        for (int v = 0; v < Strips.VECTORS; v++) {
            term.add(new Statement.Declare(
                    Strips.name("x" + suffix, j, "_" + v),
                    layout.samples(j.plus(layout.inputs(layer)), Strips.vector(v))));
        }
        for (int k = 0; k < count; k++) {
            String weight = Strips.name("w" + suffix + k + "_", j, "");
            Index place =
                    first.plus(k).times(layer.inputs()).plus(layer.weights()).plus(j);
            term.add(new Statement.Declare(weight, broadcast(parameter(place))));
            for (int v = 0; v < Strips.VECTORS; v++) {
                String sum = sum(k, v, suffix);
                term.add(new Statement.Assign(
                        sum, fma(variable(weight), variable(Strips.name("x" + suffix, j, "_" + v)), variable(sum))));
            }
        }
        return term;
    }

    private static String sum(int unit, int vector, String suffix) {
        return "z" + suffix + unit + "_" + vector;
    }
}
