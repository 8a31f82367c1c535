package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a wide layer: each sum takes the samples in ascending order (C3), and the
 * inputs ride in lanes. A tile of units by vectors of inputs stays in registers while the samples pass by, and is written once. The tile's inputs are
 * copied to lie side by side first: so their places in memory are known from the sample's number, and C2 checks no bounds between the multiplications.
 */
final class WideGradient {
    /** The widest vectors that there are. */
    private static final int MOST_LANES = 16;

    /** From so many inputs on, a tile of two vectors fits into a row on every machine. */
    private static final int LEAST_INPUTS = 2 * MOST_LANES;

    /** The vectors of a tile where as many fit into a row. */
    static final int MOST_VECTORS = 3;

    /** So many scalar sums go side by side. */
    private static final int MOST_SCALARS = 6;

    private static final Index S = Index.of("s");
    private static final Index J = Index.of("j");

    private final Layer layer;
    private final BlockLayout layout;
    private final int vectors;
    private final int units;

    /**
     * Nine sums, or eight, keep two fused multiply-adders busy, and however C2 orders what they read, sixteen registers will do. With twelve it kept sums in
     * memory.
     */
    WideGradient(Layer layer, BlockLayout layout) {
        this.layer = layer;
        this.layout = layout;
        this.vectors = layer.inputs() < MOST_VECTORS * MOST_LANES ? 2 : MOST_VECTORS;
        this.units = vectors == 2 ? 4 : 3;
    }

    /** Whether the inputs of this layer ride in lanes. */
    static boolean suits(Layer layer, GradientSlot slot) {
        return slot instanceof GradientSlot.Rows && layer.inputs() >= LEAST_INPUTS;
    }

    /** The last tile of a row is moved back to end with the row: what it computes twice is the same twice. */
    List<Statement> weights() {
        if (hasFewInputs()) {
            return tiles().code("i", "", this::column);
        }
        Index width = Lanes.LENGTH.times(vectors);
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareSmallerIndex(
                "j", Index.of("next"), Index.of(layer.inputs()).plus(width.times(-1))));
        body.add(inputsOfTile().invocation());
        body.addAll(tiles().code(
                        "i",
                        "",
                        (i, count, suffix) ->
                                List.of(tileMethod(i, count, suffix).invocation())));
        return List.of(new Statement.Loop("next", Index.of(0), Index.of(layer.inputs()), width, body));
    }

    /** The methods that {@link #weights} calls. A tile is a method of its own, as in {@link Forward}. */
    List<Method> pieces() {
        if (hasFewInputs()) {
            return List.of();
        }
        List<Method> pieces = new ArrayList<>(List.of(inputsOfTile()));
        pieces.addAll(tiles().pieces("i", this::tileMethod));
        return pieces;
    }

    private Method inputsOfTile() {
        List<Parameter> parameters = new ArrayList<>();
        if (layer.number() == 1) {
            parameters.addAll(List.of(Parameter.array("x"), Parameter.indices("rows")));
        }
        parameters.add(Parameter.array("a"));
        if (layer.number() > 1) {
            parameters.add(Parameter.offset(BlockLayout.N));
        }
        parameters.addAll(List.of(Parameter.offset("count"), Parameter.offset("j")));
        List<Statement> copies = new ArrayList<>(rowOfSample());
        for (int v = 0; v < vectors; v++) {
            copies.add(new Statement.StoreVector(inputOfTile(v), inputs(J.plus(Lanes.LENGTH.times(v)))));
        }
        return new Method(
                "gradient" + layer.number() + "Inputs",
                "Of each sample the inputs of a tile: " + vectors + " vectors from {@code j} on.",
                parameters,
                Method.Result.NOTHING,
                List.of(samples(copies)));
    }

    private Method tileMethod(Index i, int count, String suffix) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.array("a"),
                Parameter.array("g"),
                Parameter.offset(BlockLayout.N),
                Parameter.offset("count")));
        if (!i.terms().isEmpty()) {
            parameters.add(Parameter.offset("i"));
        }
        parameters.add(Parameter.offset("j"));
        return new Method(
                "gradient" + layer.number() + (suffix.isEmpty() ? "Tile" : "LastTile"),
                count + " units and " + vectors + " vectors of inputs from {@code j} on.",
                parameters,
                Method.Result.NOTHING,
                tile(i, count, suffix));
    }

    private boolean hasFewInputs() {
        return layer.inputs() < LEAST_INPUTS;
    }

    private Tiles tiles() {
        return Tiles.of(layer.units(), hasFewInputs() ? MOST_SCALARS : units);
    }

    String schedule() {
        return hasFewInputs()
                ? "scalar, " + tiles().named("units") + ": fewer than " + LEAST_INPUTS + " inputs"
                : "inputs in lanes, " + tiles().named("units") + " x " + vectors + " vectors";
    }

    private List<Statement> tile(Index i, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < vectors; v++) {
                body.add(new Statement.Declare(sum(k, v, suffix), broadcast(literal(0))));
            }
        }
        List<Statement> terms = new ArrayList<>();
        for (int v = 0; v < vectors; v++) {
            terms.add(new Statement.Declare("x" + v, inputOfTile(v)));
        }
        for (int k = 0; k < count; k++) {
            terms.add(new Statement.Declare("d" + k, broadcast(error(i.plus(k)))));
            for (int v = 0; v < vectors; v++) {
                String sum = sum(k, v, suffix);
                terms.add(new Statement.Assign(sum, fma(variable("d" + k), variable("x" + v), variable(sum))));
            }
        }
        body.add(samples(terms));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < vectors; v++) {
                Index weight = weight(i.plus(k)).plus(J).plus(Lanes.LENGTH.times(v));
                body.add(new Statement.StoreVector(
                        new Expression.Vector("g", weight),
                        variable(sum(k, v, suffix)).plus(literal(0))));
            }
        }
        return body;
    }

    /** Of a layer with few inputs: one input at a time. */
    private List<Statement> column(Index i, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            body.add(new Statement.Declare(sum(k, 0, suffix), literal(0)));
        }
        List<Statement> terms = new ArrayList<>(rowOfSample());
        terms.add(new Statement.Declare("xj", input(J)));
        for (int k = 0; k < count; k++) {
            String sum = sum(k, 0, suffix);
            terms.add(new Statement.Assign(sum, fma(error(i.plus(k)), variable("xj"), variable(sum))));
        }
        body.add(samples(terms));
        for (int k = 0; k < count; k++) {
            Index weight = weight(i.plus(k)).plus(J);
            body.add(new Statement.Store(
                    new Expression.Element("g", weight),
                    variable(sum(k, 0, suffix)).plus(literal(0))));
        }
        return List.of(new Statement.Loop("j", 0, layer.inputs(), 1, body));
    }

    /** Scalar sums, several side by side. */
    List<Statement> biases() {
        return Tiles.of(layer.units(), MOST_SCALARS).code("i", "", (i, count, suffix) -> {
            List<Statement> body = new ArrayList<>();
            List<Statement> terms = new ArrayList<>();
            List<Statement> stores = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                String sum = sum(k, 0, suffix);
                body.add(new Statement.Declare(sum, literal(0)));
                terms.add(new Statement.Assign(sum, variable(sum).plus(error(i.plus(k)))));
                stores.add(new Statement.Store(
                        new Expression.Element("g", i.plus(k).plus(layer.biases())),
                        variable(sum).plus(literal(0))));
            }
            body.add(samples(terms));
            body.addAll(stores);
            return body;
        });
    }

    private Index weight(Index unit) {
        return unit.times(layer.inputs()).plus(layer.weights());
    }

    private static String sum(int unit, int vector, String suffix) {
        return "g" + suffix + unit + "_" + vector;
    }

    /** Layer 1 reads the caller's rows. */
    private List<Statement> rowOfSample() {
        return layer.number() == 1 ? List.of(new Statement.DeclareIndexAt("row", "rows", S)) : List.of();
    }

    private Expression.Vector inputOfTile(int vector) {
        return BlockLayout.vector(layout.inputsOfTile()
                .plus(Lanes.LENGTH.times(vectors).times("s"))
                .plus(Lanes.LENGTH.times(vector)));
    }

    private Expression inputs(Index j) {
        return layer.number() == 1
                ? new Expression.Vector(
                        "x", Index.of("row").times(layer.inputs()).plus(j))
                : BlockLayout.vector(ofSample(j));
    }

    private Expression input(Index j) {
        return layer.number() == 1
                ? new Expression.Element(
                        "x", Index.of("row").times(layer.inputs()).plus(j))
                : BlockLayout.element(ofSample(j));
    }

    private Index ofSample(Index j) {
        return layout.transposed(layer).plus(S.times(layer.inputs())).plus(j);
    }

    private Expression error(Index unit) {
        return BlockLayout.element(unit.plus(layout.errors(layer)), S);
    }

    private static Statement samples(List<Statement> body) {
        return new Statement.Loop("s", Index.of(0), Index.of("count"), Index.of(1), body);
    }
}
