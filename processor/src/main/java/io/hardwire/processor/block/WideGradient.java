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
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a wide layer: each sum takes the samples in ascending order (C3), and the
 * inputs ride in lanes. A tile of units by vectors of inputs stays in registers while the samples pass by, and is written once.
 */
final class WideGradient {
    /** From so many inputs on, a tile of two vectors fits into a row on every machine. */
    private static final int LEAST_INPUTS = 32;

    private static final Index S = Index.of("s");
    private static final Index J = Index.of("j");

    private final Layer layer;
    private final BlockLayout layout;

    WideGradient(Layer layer, BlockLayout layout) {
        this.layer = layer;
        this.layout = layout;
    }

    /** The last tile of a row is moved back to end with the row: what it computes twice is the same twice. */
    List<Statement> weights() {
        if (hasFewInputs()) {
            return tiles().code("i", "", this::column);
        }
        Index width = Lanes.LENGTH.times(Forward.VECTORS);
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareSmallerIndex(
                "j", Index.of("next"), Index.of(layer.inputs()).plus(width.times(-1))));
        pieces().forEach(piece -> body.add(piece.invocation()));
        return List.of(new Statement.Loop("next", Index.of(0), Index.of(layer.inputs()), width, body));
    }

    /** The methods that {@link #weights} calls, as in {@link Forward}: two vectors of inputs and the units of the full tiles, then those of the rest. */
    List<Method> pieces() {
        if (hasFewInputs()) {
            return List.of();
        }
        List<Method> pieces = new ArrayList<>(List.of(piece("Tiles", tiles().full("i", "", this::tile))));
        List<Statement> rest = tiles().rest("", this::tile);
        if (!rest.isEmpty()) {
            pieces.add(piece("LastTile", rest));
        }
        return pieces;
    }

    private Method piece(String name, List<Statement> body) {
        List<Parameter> parameters = new ArrayList<>();
        if (layer.number() == 1) {
            parameters.addAll(List.of(Parameter.array("x"), Parameter.indices("rows")));
        }
        parameters.addAll(List.of(
                Parameter.array("a"),
                Parameter.array("g"),
                Parameter.offset(BlockLayout.N),
                Parameter.offset("count"),
                Parameter.offset("j")));
        return new Method(
                "gradient" + layer.number() + name,
                "Two vectors of inputs from {@code j} on.",
                parameters,
                Method.Result.NOTHING,
                body);
    }

    private boolean hasFewInputs() {
        return layer.inputs() < LEAST_INPUTS;
    }

    private Tiles tiles() {
        return Tiles.of(layer.units(), Forward.MOST_UNITS);
    }

    String schedule() {
        return hasFewInputs()
                ? "scalar, " + tiles().named("units") + ": fewer than " + LEAST_INPUTS + " inputs"
                : "inputs in lanes, " + tiles().named("units") + " x " + Forward.VECTORS + " vectors";
    }

    private List<Statement> tile(Index i, int count, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Forward.VECTORS; v++) {
                body.add(new Statement.Declare(sum(k, v, suffix), broadcast(literal(0))));
            }
        }
        List<Statement> terms = new ArrayList<>(rowOfSample());
        for (int v = 0; v < Forward.VECTORS; v++) {
            terms.add(new Statement.Declare("x" + v, inputs(J.plus(Lanes.LENGTH.times(v)))));
        }
        for (int k = 0; k < count; k++) {
            terms.add(new Statement.Declare("d" + k, broadcast(error(i.plus(k)))));
            for (int v = 0; v < Forward.VECTORS; v++) {
                String sum = sum(k, v, suffix);
                terms.add(new Statement.Assign(sum, fma(variable("d" + k), variable("x" + v), variable(sum))));
            }
        }
        body.add(samples(terms));
        for (int k = 0; k < count; k++) {
            for (int v = 0; v < Forward.VECTORS; v++) {
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
        return tiles().code("i", "", (i, count, suffix) -> {
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
