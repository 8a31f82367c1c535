package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The sixteen lanes of each sum combined by the tree 8, 4, 2, 1, as many sums at a time as a vector has lanes. Lanes of one vector that are
 * to be added lie beside each other, not below; so two vectors trade halves first, and each addition serves both.
 */
public final class Combine {
    private static final Index K = Index.of("k");

    private final UnaryOperator<Index> sums;
    private final OptionalInt room;

    /** @param sums where in the scratch {@code a} the sixteen lanes of the number with an index begin */
    public Combine(UnaryOperator<Index> sums) {
        this(sums, OptionalInt.empty());
    }

    /**
     * @param sums where in the scratch {@code a} the sixteen lanes of the number with an index begin
     * @param room where in {@code a} there is room for a vector
     */
    public Combine(UnaryOperator<Index> sums, OptionalInt room) {
        this.sums = sums;
        this.room = room;
    }

    /**
     * {@code g[to + k] = } the sum of all lanes of number {@code from + k}, for each {@code k < length}; none is -0.
     *
     * @param lanes the lanes of a vector, a power of two up to sixteen
     */
    public List<Statement> inVectors(int from, int length, int to, int lanes) {
        int inVectors = length / lanes * lanes;
        List<Statement> code = new ArrayList<>();
        if (inVectors > 0) {
            List<Statement> body = new ArrayList<>();
            String all = pairs(body, "sum", k -> K.plus(from + k), 0, 1, lanes);
            body.add(new Statement.StoreVector(
                    new Expression.Vector("g", K.plus(to)), variable(all).plus(literal(0))));
            code.add(new Statement.Loop("k", 0, inVectors, lanes, body));
        }
        if (inVectors < length) {
            code.addAll(rest(from + inVectors, length - inVectors, to + inVectors, lanes));
        }
        return code;
    }

    /** Fewer numbers than lanes, in a vector, too, if there is room for one: the last of them stands in for those that are missing. */
    private List<Statement> rest(int from, int length, int to, int lanes) {
        if (room.isEmpty() || length == 1) {
            return List.of(oneByOne(from, 0, length, to));
        }
        int place = room.getAsInt();
        List<Statement> code = new ArrayList<>();
        String all = pairs(code, "rest", k -> Index.of(from + Math.min(k, length - 1)), 0, 1, lanes);
        code.add(new Statement.StoreVector(
                BlockLayout.vector(Index.of(place)), variable(all).plus(literal(0))));
        for (int k = 0; k < length; k++) {
            code.add(new Statement.Store(
                    new Expression.Element("g", Index.of(to + k)), BlockLayout.element(Index.of(place + k))));
        }
        return code;
    }

    /**
     * Declares a vector of the sums of every {@code step}-th number from {@code first} on, each spread over {@code step} lanes that are still to be added.
     *
     * @param prefix the beginning of its name
     * @return its name
     */
    private String pairs(
            List<Statement> body, String prefix, IntFunction<Index> numbers, int first, int step, int lanes) {
        String name = prefix + first + "_" + step;
        if (step == lanes) {
            body.add(new Statement.Declare(name, folded(sums.apply(numbers.apply(first)), 0, lanes)));
            return name;
        }
        String lower = pairs(body, prefix, numbers, first, 2 * step, lanes);
        String upper = pairs(body, prefix, numbers, first + step, 2 * step, lanes);
        body.add(new Statement.Declare(name, new Expression.PairSums(lower, upper, step)));
        return name;
    }

    /** The sixteen lanes of one number, those below each other added: lanes {@code i + 8} first, then {@code i + 4}. */
    private static Expression folded(Index number, int lane, int step) {
        if (step == BlockLayout.LANES) {
            return BlockLayout.vector(number.plus(lane));
        }
        return folded(number, lane, 2 * step).plus(folded(number, lane + step, 2 * step));
    }

    /** The same in scalar code, for each {@code k} from {@code start} to {@code length}. */
    public Statement oneByOne(int from, int start, int length, int to) {
        Index number = sums.apply(K.plus(from));
        Statement store = new Statement.Store(
                new Expression.Element("g", K.plus(to)), tree(number).plus(literal(0)));
        return new Statement.Loop("k", start, length, 1, List.of(store));
    }

    /** The sum of the lanes of one number, in scalar code, as what the method returns. */
    public List<Statement> returned(int number) {
        return List.of(new Statement.Return(tree(sums.apply(Index.of(number)))));
    }

    /** The sum of all lanes of a number, by the tree. */
    static Expression tree(Index number) {
        return tree(number, 0, 1);
    }

    /** The sum of every {@code step}-th lane from {@code lane} on: the two halves of these, each summed likewise. */
    private static Expression tree(Index number, int lane, int step) {
        if (step == BlockLayout.LANES) {
            return BlockLayout.element(number.plus(lane));
        }
        return tree(number, lane, 2 * step).plus(tree(number, lane + step, 2 * step));
    }
}
