package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code sum_i[s] = start_i + w_i0 x_0[s] + w_i1 x_1[s] + ...} for all samples, the terms in ascending order, one {@code fma} each (C3). A pass over the
 * samples takes a few terms of two sums.
 *
 * <p>The second sum has its factors the other way round, {@code x w}, which changes no bit: JDK 17, in search of operations that go together in a
 * vector, would else take some of one sum and some of the other, and give up.
 */
final class WeightedSums {
    private static final int SUMS = 2;
    private static final int TERMS = 4;
    private static final Index K = Index.of("k");

    /** A product stays what it is, its sign included, if this is added. */
    private static final Expression NOTHING = literal(-0.0);

    /** Which sums they are. {@code sum} and {@code term} are numbers of these; {@code name} is the sum's among those of a pass. */
    interface Kind {
        /** The row that receives the sum. */
        Index row(Index sum);

        /** The row of the factors {@code x} of a term. */
        Index factors(Index term);

        /** Which parameter is the weight of a term. */
        Index weight(Index sum, Index term);

        /** The parameter with which a sum begins, if it does not begin with the first product. */
        Optional<Index> start(Index sum);

        /** Rows that {@link #numbersBeside} reads. */
        default List<Statement> rowsBeside(Index sum, String name) {
            return List.of();
        }

        /** Numbers of the present sample that {@link #finished} reads, before any is stored. */
        default List<Statement> numbersBeside(String name) {
            return List.of();
        }

        /** What is stored in the end. */
        default Expression finished(Expression sum, String name) {
            return sum;
        }
    }

    private final Kind kind;
    private final int sums;
    private final int terms;

    WeightedSums(Kind kind, int sums, int terms) {
        this.kind = kind;
        this.sums = sums;
        this.terms = terms;
    }

    static String schedule(String sums, String terms) {
        return "samples in lanes, " + SUMS + " " + sums + " x " + TERMS + " " + terms + " a pass";
    }

    List<Statement> code() {
        return Tiles.of(sums, SUMS).code("i", "", this::tile);
    }

    private List<Statement> tile(Index first, int count, String suffix) {
        List<Statement> code = new ArrayList<>();
        for (int u = 0; u < count; u++) {
            Index sum = first.plus(u);
            String name = suffix + u;
            code.add(Rows.row("z" + name, kind.row(sum)));
            kind.start(sum).ifPresent(start -> code.add(new Statement.Declare("b" + name, Rows.parameter(start))));
            code.addAll(kind.rowsBeside(sum, name));
        }
        Pass pass = new Pass(first, count, suffix);
        int passes = (terms + TERMS - 1) / TERMS;
        int last = (passes - 1) * TERMS;
        code.addAll(pass.code(Index.of(0), Math.min(TERMS, terms), suffix, true, passes == 1));
        if (passes > 2) {
            List<Statement> body = pass.code(K, TERMS, suffix + "k", false, false);
            code.add(new Statement.Loop("k", TERMS, last, TERMS, body));
        }
        if (passes > 1) {
            code.addAll(pass.code(Index.of(last), terms - last, suffix + "l", false, true));
        }
        return code;
    }

    /** A pass over the samples for some sums. */
    private final class Pass {
        private final Index first;
        private final int count;
        private final String suffix;

        Pass(Index first, int count, String suffix) {
            this.first = first;
            this.count = count;
            this.suffix = suffix;
        }

        /** @param name keeps the locals of this pass apart from those of others */
        List<Statement> code(Index from, int length, String name, boolean isFirst, boolean isLast) {
            List<Statement> code = new ArrayList<>();
            List<Statement> loop = new ArrayList<>();
            for (int k = 0; k < length; k++) {
                code.add(Rows.row("x" + name + k, kind.factors(from.plus(k))));
                loop.add(new Statement.Declare("v" + k, Rows.at("x" + name + k)));
            }
            for (int u = 0; u < count; u++) {
                if (isLast) {
                    loop.addAll(kind.numbersBeside(suffix + u));
                }
            }
            for (int u = 0; u < count; u++) {
                for (int k = 0; k < length; k++) {
                    Index weight = kind.weight(first.plus(u), from.plus(k));
                    code.add(new Statement.Declare(weight(name, u, k), Rows.parameter(weight)));
                }
                Expression sum = sum(u, length, name, isFirst);
                Expression stored = isLast ? kind.finished(sum, suffix + u) : sum;
                loop.add(Rows.set("z" + suffix + u, stored));
            }
            code.add(Rows.each(loop));
            return code;
        }

        private Expression sum(int u, int length, String name, boolean isFirst) {
            Optional<Expression> sum = !isFirst
                    ? Optional.of(Rows.at("z" + suffix + u))
                    : kind.start(first.plus(u)).map(start -> variable("b" + suffix + u));
            for (int k = 0; k < length; k++) {
                Expression w = variable(weight(name, u, k));
                Expression x = variable("v" + k);
                if (u % 2 == 0) {
                    sum = Optional.of(sum.map(before -> fma(w, x, before)).orElseGet(() -> w.times(x)));
                } else {
                    sum = Optional.of(fma(x, w, sum.orElse(NOTHING)));
                }
            }
            return sum.orElseThrow();
        }

        private static String weight(String name, int sum, int term) {
            return "w" + name + sum + "_" + term;
        }
    }
}
