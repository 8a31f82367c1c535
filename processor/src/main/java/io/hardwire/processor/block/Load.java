package io.hardwire.processor.block;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;

/** Samples, which lie row by row in the caller's array, become columns of the block; and outputs become rows again. */
final class Load {
    /** Wider samples are read in a loop over their numbers, several samples at a time. */
    private static final int WIDEST_UNROLLED = 16;

    /** So many samples are read side by side, so that what is written lies together: a block has a multiple of them. */
    static final int SAMPLES = 8;

    private static final Index S = Index.of("s");
    private static final Index J = Index.of("j");

    private Load() {}

    /** {@code a[first + j][s] = array[width * rows[s] + j]}, from {@code start} on. */
    static List<Statement> columns(String array, Index start, int width, int first) {
        boolean unrolled = width <= WIDEST_UNROLLED;
        List<Statement> body = new ArrayList<>();
        int samples = unrolled ? 1 : SAMPLES;
        for (int k = 0; k < samples; k++) {
            body.add(new Statement.DeclareIndexAt(row(k), "rows", S.plus(k)));
        }
        if (unrolled) {
            for (int j = 0; j < width; j++) {
                body.add(move(array, start, width, first, 0, Index.of(j)));
            }
        } else {
            List<Statement> moves = new ArrayList<>();
            for (int k = 0; k < SAMPLES; k++) {
                moves.add(move(array, start, width, first, k, J));
            }
            body.add(new Statement.Loop("j", 0, width, 1, moves));
        }
        return List.of(new Statement.Loop("s", Index.of(0), Index.of(BlockLayout.N), Index.of(samples), body));
    }

    private static Statement move(String array, Index start, int width, int first, int sample, Index j) {
        Index from = start.plus(Index.of(row(sample)).times(width)).plus(j);
        return new Statement.Store(
                BlockLayout.element(j.plus(first), S.plus(sample)), new Expression.Element(array, from));
    }

    private static String row(int sample) {
        return "row" + sample;
    }

    /** {@code out[width * s + k] = a[first + k][s]}, from {@code start} on. */
    static List<Statement> outputs(int width, int first, Index start) {
        Index k = Index.of("k");
        Statement move = new Statement.Store(
                new Expression.Element("out", start.plus(S.times(width)).plus(k)),
                BlockLayout.element(k.plus(first), S));
        return List.of(new Statement.Loop(
                "s",
                Index.of(0),
                Index.of("count"),
                Index.of(1),
                List.of(new Statement.Loop("k", 0, width, 1, List.of(move)))));
    }

    /** {@code a[to + width * s + j] = a[first + j][s]}. */
    static List<Statement> transpose(int width, int first, Index to) {
        Statement move = new Statement.Store(
                BlockLayout.element(to.plus(S.times(width)).plus(J)), BlockLayout.element(J.plus(first), S));
        return List.of(new Statement.Loop(
                "s",
                Index.of(0),
                Index.of("count"),
                Index.of(1),
                List.of(new Statement.Loop("j", 0, width, 1, List.of(move)))));
    }
}
