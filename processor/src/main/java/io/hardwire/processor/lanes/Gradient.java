package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a layer whose samples ride in lanes: each lane sums from +0, in the
 * order of the samples (C3). Here the lanes take turns, and a tile of units by inputs stays in registers while the samples of a lane pass by.
 */
final class Gradient {
    private static final int MOST_UNITS = 4;
    private static final int MOST_INPUTS = 3;
    private static final Index LANE = Index.of("lane");

    private final Layer layer;
    private final GradientSlot.Lane slot;
    private final Rows rows;

    Gradient(Layer layer, GradientSlot.Lane slot, Rows rows) {
        this.layer = layer;
        this.slot = slot;
        this.rows = rows;
    }

    List<Statement> weights() {
        return tilesOfUnits().code("i", "", (i, units, suffix) -> tilesOfInputs()
                .code("j", besides(suffix), (j, inputs, inner) -> tile(i, units, j, inputs, inner)));
    }

    /** Rows are declared where both rests may be: what is left of the units is no less apart from what is left of the inputs. */
    private static String besides(String suffix) {
        return suffix.isEmpty() ? suffix : suffix + "j";
    }

    private Tiles tilesOfUnits() {
        return Tiles.of(layer.units(), MOST_UNITS);
    }

    private Tiles tilesOfInputs() {
        return Tiles.of(layer.inputs(), MOST_INPUTS);
    }

    String schedule() {
        return "a lane at a time, " + tilesOfUnits().named("units") + " x "
                + tilesOfInputs().named("inputs");
    }

    private List<Statement> tile(Index i, int units, Index j, int inputs, String suffix) {
        List<Statement> code = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            code.add(Rows.row("d" + suffix + u, i.plus(u).plus(rows.errors(layer))));
        }
        for (int v = 0; v < inputs; v++) {
            code.add(Rows.row("x" + suffix + v, j.plus(v).plus(rows.inputs(layer))));
        }
        List<Statement> sums = new ArrayList<>();
        List<Statement> terms = new ArrayList<>();
        List<Statement> stores = new ArrayList<>();
        stores.add(new Statement.DeclareRow("g", "lanes", LANE));
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                String sum = "g" + u + "_" + v;
                sums.add(new Statement.Declare(sum, literal(0)));
                terms.add(new Statement.Assign(
                        sum, fma(Rows.at("d" + suffix + u), Rows.at("x" + suffix + v), variable(sum))));
                Index number = i.plus(u)
                        .times(layer.inputs())
                        .plus(slot.weights())
                        .plus(j)
                        .plus(v);
                stores.add(new Statement.Store(new Expression.Element("g", number), variable(sum)));
            }
        }
        code.add(lanes(sums, terms, stores));
        return code;
    }

    List<Statement> biases() {
        Index i = Index.of("i");
        Statement loop = lanes(
                List.of(new Statement.Declare("sum", literal(0))),
                List.of(new Statement.Assign("sum", variable("sum").plus(Rows.at("d")))),
                List.of(
                        new Statement.DeclareRow("g", "lanes", LANE),
                        new Statement.Store(new Expression.Element("g", i.plus(slot.biases())), variable("sum"))));
        return List.of(
                new Statement.Loop("i", 0, layer.units(), 1, List.of(Rows.row("d", i.plus(rows.errors(layer))), loop)));
    }

    private static Statement lanes(List<Statement> before, List<Statement> ofSample, List<Statement> after) {
        List<Statement> body = new ArrayList<>(before);
        body.add(new Statement.Loop("s", LANE, Rows.N, Index.of(Rows.LANES), ofSample));
        body.addAll(after);
        return new Statement.Loop("lane", 0, Rows.LANES, 1, body);
    }
}
