package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
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
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a layer whose samples ride in lanes: each lane sums in the order of the
 * samples (C3). A piece is two samples a lane, which lie at literal places of their rows: C2 makes vectors of neighbouring lanes then, and of
 * nothing if a loop over pieces reaches them by a variable. A piece that the block does not fill has zeros at its end.
 */
final class Gradient {
    /** The samples of a piece. */
    static final int PIECE = 2 * Rows.LANES;

    private static final int UNITS = 2;
    private static final int INPUTS = 2;
    private static final int BIASES = 4;
    private static final Index LANE = Index.of("lane");

    private final Layer layer;
    private final GradientSlot.Lane slot;
    private final Rows rows;
    private final boolean adds;

    /** @param adds whether there are sums already; else they begin with the first product, and the 0 that is added in the end makes it the same */
    Gradient(Layer layer, GradientSlot.Lane slot, Rows rows, boolean adds) {
        this.layer = layer;
        this.slot = slot;
        this.rows = rows;
        this.adds = adds;
    }

    static String schedule() {
        return "two samples of each lane, " + UNITS + " units x " + INPUTS + " inputs";
    }

    List<Statement> weights() {
        return Tiles.of(layer.units(), UNITS).code("i", "", (i, units, suffix) -> Tiles.of(layer.inputs(), INPUTS)
                .code("j", besides(suffix), (j, inputs, inner) -> tile(i, units, j, inputs, inner)));
    }

    /** Rows are declared where both rests may be: what is left of the units is no less apart from what is left of the inputs. */
    private static String besides(String suffix) {
        return suffix.isEmpty() ? suffix : suffix + "j";
    }

    private List<Statement> tile(Index i, int units, Index j, int inputs, String suffix) {
        List<Statement> code = new ArrayList<>();
        List<Statement> loop = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            read("d", suffix, u, i.plus(u).plus(rows.errors(layer)), code, loop);
        }
        for (int v = 0; v < inputs; v++) {
            read("x", suffix, v, j.plus(v).plus(rows.inputs(layer)), code, loop);
        }
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < inputs; v++) {
                String sum = "g" + suffix + u + "_" + v;
                Index number = i.plus(u)
                        .times(layer.inputs())
                        .plus(slot.weights())
                        .plus(j)
                        .plus(v);
                code.add(new Statement.DeclareRow(sum, "lanes", number));
                Expression first = adds
                        ? product(u + v, variable("d" + u), variable("x" + v), at(sum))
                        : variable("d" + u).times(variable("x" + v));
                loop.add(new Statement.Store(at(sum), product(u + v, variable("e" + u), variable("y" + v), first)));
            }
        }
        code.add(lanes(loop));
        return code;
    }

    /** {@code d x + sum}; as {@code x d} in every other sum, for the reason that {@link WeightedSums} has. */
    private static Expression product(int number, Expression d, Expression x, Expression sum) {
        return number % 2 == 0 ? fma(d, x, sum) : fma(x, d, sum);
    }

    /** Both samples of a lane: those of errors are {@code d} and {@code e}, those of inputs {@code x} and {@code y}. */
    private static void read(String name, String suffix, int k, Index row, List<Statement> code, List<Statement> loop) {
        String array = name + "s" + suffix + k;
        String second = name.equals("d") ? "e" : "y";
        code.add(Rows.row(array, row));
        loop.add(new Statement.Declare(name + k, at(array)));
        loop.add(new Statement.Declare(second + k, new Expression.Element(array, LANE.plus(Rows.LANES))));
    }

    List<Statement> biases() {
        return Tiles.of(layer.units(), BIASES).code("i", "", (i, count, suffix) -> {
            List<Statement> code = new ArrayList<>();
            List<Statement> loop = new ArrayList<>();
            for (int u = 0; u < count; u++) {
                String sum = "g" + suffix + u;
                read("d", suffix, u, i.plus(u).plus(rows.errors(layer)), code, loop);
                code.add(new Statement.DeclareRow(sum, "lanes", i.plus(u).plus(slot.biases())));
                Expression first = adds ? at(sum).plus(variable("d" + u)) : variable("d" + u);
                loop.add(new Statement.Store(at(sum), first.plus(variable("e" + u))));
            }
            code.add(lanes(loop));
            return code;
        });
    }

    private static Expression.Element at(String row) {
        return new Expression.Element(row, LANE);
    }

    private static Statement lanes(List<Statement> body) {
        return new Statement.Loop("lane", 0, Rows.LANES, 1, body);
    }
}
