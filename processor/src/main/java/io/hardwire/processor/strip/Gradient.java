package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.broadcast;
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
 * {@code dJ/dW_ij += sum_s delta_i a_j} and {@code dJ/db_i += sum_s delta_i}: each lane goes on with its sum, in the order of the samples (C3). A lane has
 * two samples of a strip, and one of half a strip.
 */
final class Gradient {
    /** Sums of a tile, so that registers hold them and what is added. */
    private static final int MOST_SUMS = 8;

    private static final Index LANE = Index.of("lane");

    private final Layer layer;
    private final GradientSlot.Lane slot;
    private final StripLayout layout;
    private final boolean goesOn;

    /** @param goesOn whether sums go on, or begin */
    Gradient(Layer layer, GradientSlot.Lane slot, StripLayout layout, boolean goesOn) {
        this.layer = layer;
        this.slot = slot;
        this.layout = layout;
        this.goesOn = goesOn;
    }

    private Tiles tilesOfInputs() {
        return Tiles.of(layer.inputs(), MOST_SUMS);
    }

    private Tiles tilesOfUnits() {
        return Tiles.of(layer.units(), Math.max(1, MOST_SUMS / tilesOfInputs().tile()));
    }

    String schedule() {
        return tilesOfUnits().named("units") + " x " + tilesOfInputs().named("inputs");
    }

    /** In the lanes of one vector: tiles of weights with their biases, or biases behind them; and behind those of the last layer, the losses. */
    List<List<Statement>> sums(boolean isLast) {
        List<List<Statement>> parts = new ArrayList<>();
        for (Tiles.Tile j : tilesOfInputs().all()) {
            for (Tiles.Tile i : tilesOfUnits().all()) {
                parts.add(tile(i.first(), i.count(), j.first(), j.count(), Strips.suffix(parts.size())));
            }
        }
        if (!takesBiasesAlong()) {
            Index i = Index.of("i");
            parts.add(List.of(new Statement.Loop("i", 0, layer.units(), 1, sumOfRow(error(i), i.plus(slot.biases())))));
        }
        if (isLast) {
            parts.add(sumOfRow(Index.of(layout.loss()), Index.of(layout.sumOfLosses())));
        }
        return parts;
    }

    /** Where one tile has all inputs, each error is read once for both. */
    private boolean takesBiasesAlong() {
        return layer.inputs() <= MOST_SUMS;
    }

    private List<Statement> tile(Index i, int units, Index j, int inputs, String suffix) {
        List<Statement> body = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                Expression start = goesOn ? sum(number(i.plus(u), j.plus(v))) : broadcast(literal(0));
                body.add(new Statement.Declare(name("g", suffix, u, v), start));
            }
            if (takesBiasesAlong()) {
                Expression start = goesOn ? sum(bias(i.plus(u))) : broadcast(literal(0));
                body.add(new Statement.Declare("b" + suffix + u, start));
            }
        }
        for (int sample = 0; sample < layout.width(); sample += StripLayout.LANES) {
            for (int u = 0; u < units; u++) {
                String error = name("d", suffix, u, sample);
                body.add(new Statement.Declare(error, row(error(i.plus(u)), sample)));
                if (takesBiasesAlong()) {
                    String sum = "b" + suffix + u;
                    body.add(new Statement.Assign(sum, variable(sum).plus(variable(error))));
                }
            }
            for (int v = 0; v < inputs; v++) {
                Index input = j.plus(v).plus(layout.inputs(layer));
                body.add(new Statement.Declare(name("x", suffix, v, sample), row(input, sample)));
                for (int u = 0; u < units; u++) {
                    String sum = name("g", suffix, u, v);
                    body.add(new Statement.Assign(
                            sum,
                            fma(
                                    variable(name("d", suffix, u, sample)),
                                    variable(name("x", suffix, v, sample)),
                                    variable(sum))));
                }
            }
        }
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                body.add(new Statement.StoreVector(
                        sum(number(i.plus(u), j.plus(v))), variable(name("g", suffix, u, v))));
            }
            if (takesBiasesAlong()) {
                body.add(new Statement.StoreVector(sum(bias(i.plus(u))), variable("b" + suffix + u)));
            }
        }
        return body;
    }

    private static String name(String prefix, String suffix, int one, int other) {
        return prefix + suffix + one + "_" + other;
    }

    private Index number(Index unit, Index input) {
        return unit.times(layer.inputs()).plus(slot.weights()).plus(input);
    }

    private Index error(Index unit) {
        return unit.plus(layout.errors(layer));
    }

    private Index bias(Index unit) {
        return unit.plus(slot.biases());
    }

    private List<Statement> sumOfRow(Index row, Index number) {
        Expression sum = goesOn ? sum(number) : broadcast(literal(0));
        for (int sample = 0; sample < layout.width(); sample += StripLayout.LANES) {
            sum = sum.plus(layout.samples(row, LANE.plus(sample)));
        }
        return List.of(
                new Statement.StoreVector(StripLayout.vector(layout.sum(number).plus(LANE)), sum));
    }

    private Expression.Vector sum(Index number) {
        return StripLayout.vector(layout.sum(number).plus(LANE));
    }

    private Expression.Vector row(Index row, int sample) {
        return layout.samples(row, LANE.plus(sample));
    }
}
