package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a layer whose samples ride in lanes: each lane sums from +0, in the
 * order of the samples (C3). A tile of units by inputs stays in registers while the samples pass by.
 */
final class Gradient {
    /** Eight sums keep two fused multiply-adders busy; of twelve C2 kept some in memory, and took half as long again. */
    private static final int MOST_UNITS = 4;

    private static final int MOST_INPUTS = 2;
    private static final Index LANE = Index.of("lane");

    private final Layer layer;
    private final GradientSlot.Lane slot;
    private final BlockLayout layout;

    Gradient(Layer layer, GradientSlot.Lane slot, BlockLayout layout) {
        this.layer = layer;
        this.slot = slot;
        this.layout = layout;
    }

    List<Statement> weights() {
        return tilesOfUnits().code("i", "", (i, units, suffix) -> tilesOfInputs()
                .code("j", suffix, (j, inputs, inner) -> tile(i, units, j, inputs, inner)));
    }

    private Tiles tilesOfUnits() {
        return Tiles.of(layer.units(), MOST_UNITS);
    }

    private Tiles tilesOfInputs() {
        return Tiles.of(layer.inputs(), MOST_INPUTS);
    }

    String schedule() {
        return "samples in lanes, " + tilesOfUnits().named("units") + " x "
                + tilesOfInputs().named("inputs");
    }

    private List<Statement> tile(Index i, int units, Index j, int inputs, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                body.add(new Statement.Declare(sum(u, v, suffix), broadcast(literal(0))));
            }
        }
        List<Statement> terms = new ArrayList<>();
        for (int v = 0; v < inputs; v++) {
            terms.add(
                    new Statement.Declare("x" + v, BlockLayout.vector(j.plus(v).plus(layout.inputs(layer)), Lanes.S)));
        }
        for (int u = 0; u < units; u++) {
            terms.add(new Statement.Declare("d" + u, error(i.plus(u))));
            for (int v = 0; v < inputs; v++) {
                String sum = sum(u, v, suffix);
                terms.add(new Statement.Assign(sum, fma(variable("d" + u), variable("x" + v), variable(sum))));
            }
        }
        body.add(samples(terms));
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                Index number = i.plus(u)
                        .times(layer.inputs())
                        .plus(slot.weights())
                        .plus(j)
                        .plus(v);
                body.add(store(number, variable(sum(u, v, suffix))));
            }
        }
        return List.of(lanes(body));
    }

    private static String sum(int unit, int input, String suffix) {
        return "g" + suffix + unit + "_" + input;
    }

    private Expression error(Index unit) {
        return BlockLayout.vector(unit.plus(layout.errors(layer)), Lanes.S);
    }

    List<Statement> biases() {
        Index i = Index.of("i");
        return List.of(new Statement.Loop(
                "i", 0, layer.units(), 1, sumOfRow(i.plus(layout.errors(layer)), i.plus(slot.biases()))));
    }

    private List<Statement> sumOfRow(Index row, Index number) {
        return List.of(lanes(sumOfRow(row, layout.sum(number), "sum")));
    }

    private static List<Statement> sumOfRow(Index row, Index sums, String name) {
        Statement term = new Statement.Assign(name, variable(name).plus(BlockLayout.vector(row, Lanes.S)));
        return List.of(
                new Statement.Declare(name, broadcast(literal(0))),
                samples(List.of(term)),
                new Statement.StoreVector(BlockLayout.vector(sums.plus(LANE)), variable(name)));
    }

    private Statement store(Index number, Expression value) {
        return new Statement.StoreVector(BlockLayout.vector(layout.sum(number).plus(LANE)), value);
    }

    /** The sums of the losses in lanes, and their sum by the tree 8, 4, 2, 1. */
    static List<Statement> loss(BlockLayout layout) {
        List<Statement> body = new ArrayList<>();
        Index sums = layout.sumOfLosses();
        body.add(lanes(sumOfRow(Index.of(layout.loss()), sums, "sum")));
        body.add(new Statement.Return(Combine.tree(sums)));
        return body;
    }

    private static Statement lanes(List<Statement> body) {
        return new Statement.Loop("lane", Index.of(0), Index.of(BlockLayout.LANES), Lanes.LENGTH, body);
    }

    private static Statement samples(List<Statement> body) {
        return new Statement.Loop("s", LANE, Index.of(BlockLayout.N), Index.of(BlockLayout.LANES), body);
    }
}
