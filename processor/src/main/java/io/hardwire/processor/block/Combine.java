package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The sixteen lanes of each sum combined by the tree 8, 4, 2, 1, as many sums at a time as a vector has lanes. Lanes of one vector that are
 * to be added lie beside each other, not below; so two vectors trade halves first, and each addition serves both.
 */
final class Combine {
    private static final Index K = Index.of("k");

    private final BlockLayout layout;
    private final int lanes;

    /** @param lanes the lanes of a vector, a power of two up to sixteen */
    Combine(BlockLayout layout, int lanes) {
        this.layout = layout;
        this.lanes = lanes;
    }

    /** {@code g[to + k] = } the sum of all lanes of number {@code from + k}, for each {@code k < length}; none is -0. */
    List<Statement> code(int from, int length, int to) {
        int inVectors = length / lanes * lanes;
        List<Statement> code = new ArrayList<>();
        if (inVectors > 0) {
            List<Statement> body = new ArrayList<>();
            String sums = sums(body, from, 0, 1);
            body.add(new Statement.StoreVector(
                    new Expression.Vector("g", K.plus(to)), variable(sums).plus(literal(0))));
            code.add(new Statement.Loop("k", 0, inVectors, lanes, body));
        }
        if (inVectors < length) {
            code.add(Gradient.combine(layout, from, inVectors, length, to));
        }
        return code;
    }

    /**
     * Declares a vector of the sums of every {@code step}-th number from {@code first} on, each spread over {@code step} lanes that are still to be added.
     *
     * @return its name
     */
    private String sums(List<Statement> body, int from, int first, int step) {
        String name = "sum" + first + "_" + step;
        if (step == lanes) {
            body.add(new Statement.Declare(name, folded(layout.sum(K.plus(from + first)), 0, lanes)));
            return name;
        }
        String lower = sums(body, from, first, 2 * step);
        String upper = sums(body, from, first + step, 2 * step);
        body.add(new Statement.Declare(name, new Expression.PairSums(lower, upper, step)));
        return name;
    }

    /** The sixteen lanes of one number, those below each other added: lanes {@code i + 8} first, then {@code i + 4}. */
    private Expression folded(Index sums, int lane, int step) {
        if (step == BlockLayout.LANES) {
            return BlockLayout.vector(sums.plus(lane));
        }
        return folded(sums, lane, 2 * step).plus(folded(sums, lane + step, 2 * step));
    }
}
