package io.hardwire.processor.block;

import static io.hardwire.processor.block.BlockLayout.parameter;
import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code z_i = b_i + sum_j W_ij a_j}: the sum starts from the bias and takes the inputs in ascending order, one
 * {@code fma} each (C3). A tile of units by vectors of samples stays in registers while the inputs pass by;
 * the inputs of these samples stay in the cache while the units do.
 */
final class Forward {
    /** Twelve sums keep two fused multiply-adders busy and leave four of sixteen registers to what they read. */
    static final int MOST_UNITS = 6;

    static final int VECTORS = 2;

    /**
     * From so many inputs on a tile is a method of its own, for two reasons. Among the loops over tiles and samples C2 keeps some of the sums in memory, and
     * takes twice as long. And it compiles a method with a loop after 600 calls (-XX:Tier4MinInvocationThreshold); until then each call makes objects for
     * every turn of the loop, and whole layers would take many seconds to become warm.
     */
    private static final int LONG_SUM = 16;

    private final Layer layer;
    private final BlockLayout layout;

    Forward(Layer layer, BlockLayout layout) {
        this.layer = layer;
        this.layout = layout;
    }

    List<Statement> preActivations() {
        return tiles().ofEachPair(
                        "i",
                        hasLongSums()
                                ? (first, count, suffix) ->
                                        List.of(piece(first, count, suffix).invocation())
                                : this::tile);
    }

    private boolean hasLongSums() {
        return layer.inputs() >= LONG_SUM;
    }

    /** The methods of the tiles, if they have any. */
    List<Method> pieces() {
        return hasLongSums() ? tiles().pieces("i", this::piece) : List.of();
    }

    private Method piece(Index first, int count, String suffix) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.array("p"), Parameter.array("a"), Parameter.offset(BlockLayout.N), Parameter.offset("s")));
        if (!first.terms().isEmpty()) {
            parameters.add(Parameter.offset("i"));
        }
        return new Method(
                "forward" + layer.produced() + (suffix.isEmpty() ? "Tile" : "LastTile"),
                "Two vectors of samples from {@code s} on, " + count + " units of layer " + layer.produced() + ".",
                parameters,
                Method.Result.NOTHING,
                tile(first, count, suffix));
    }

    private Tiles tiles() {
        return Tiles.of(layer.units(), MOST_UNITS);
    }

    String schedule() {
        return "samples in lanes, " + tiles().named("units") + " x " + VECTORS + " vectors";
    }

    private List<Statement> tile(Index first, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < VECTORS; v++) {
                body.add(new Statement.Declare(
                        sum(k, v, suffix), broadcast(parameter(first.plus(k).plus(layer.biases())))));
            }
        }
        Index j = Index.of("j");
        List<Statement> terms = new ArrayList<>();
        for (int v = 0; v < VECTORS; v++) {
            terms.add(new Statement.Declare("x" + v, BlockLayout.vector(Lanes.ROW.plus(Lanes.LENGTH.times(v)))));
        }
        for (int k = 0; k < count; k++) {
            Index weight =
                    first.plus(k).times(layer.inputs()).plus(layer.weights()).plus(j);
            terms.add(new Statement.Declare("w" + k, broadcast(parameter(weight))));
            for (int v = 0; v < VECTORS; v++) {
                String sum = sum(k, v, suffix);
                terms.add(new Statement.Assign(sum, fma(variable("w" + k), variable("x" + v), variable(sum))));
            }
        }
        body.add(
                layer.number() == 1 && layout.hasPanels()
                        ? Lanes.loopOverPanel("j", layer, terms)
                        : Lanes.loopOverRows("j", 0, layer.inputs(), layout.inputs(layer), terms));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < VECTORS; v++) {
                body.add(new Statement.StoreVector(
                        BlockLayout.vector(
                                first.plus(k).plus(layout.preActivations(layer)), Lanes.S.plus(Lanes.LENGTH.times(v))),
                        variable(sum(k, v, suffix))));
            }
        }
        return body;
    }

    private static String sum(int unit, int vector, String suffix) {
        return "z" + suffix + unit + "_" + vector;
    }
}
