package io.hardwire.processor.block;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Samples, which lie row by row in the caller's array, become columns of the block; and outputs become rows again. */
final class Load {
    /** Wider samples are read in a loop over their numbers, several samples at a time. */
    private static final int WIDEST_UNROLLED = 16;

    /** So many samples are read side by side, so that what is written lies together: a block has a multiple of them. */
    static final int SAMPLES = 8;

    /** So many samples of a panel are read side by side: every machine's panels have a multiple of them. */
    private static final int SAMPLES_OF_A_PANEL = 4;

    private static final Index S = Index.of("s");
    private static final Index J = Index.of("j");
    private static final Index K = Index.of("k");

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

    /** The inputs of the first layer into panels: input {@code j} of the panel's sample {@code k} is {@code a[inputs * s + 2 * LENGTH * j + k]}. */
    static List<Statement> panels(Layer first) {
        List<Statement> body = new ArrayList<>();
        List<Statement> moves = new ArrayList<>();
        for (int k = 0; k < SAMPLES_OF_A_PANEL; k++) {
            body.add(new Statement.DeclareIndexAt(row(k), "rows", S.plus(K).plus(k)));
            moves.add(new Statement.Store(
                    BlockLayout.element(Lanes.ROW.plus(k)), new Expression.Element("x", input(first, k, J))));
        }
        body.add(new Statement.Loop(
                "j",
                Index.of(0),
                Index.of(first.inputs()),
                Index.of(1),
                Optional.of(
                        new Statement.Companion("at", BlockLayout.panel(first).plus(K), Lanes.PANEL)),
                moves));
        return List.of(Lanes.loop(
                2, List.of(new Statement.Loop("k", Index.of(0), Lanes.PANEL, Index.of(SAMPLES_OF_A_PANEL), body))));
    }

    /**
     * The same, as many samples and inputs at a time as a vector has lanes: vectors of inputs trade halves, quarters and so on until
     * they are vectors of samples. The last of these squares is moved back to end with the inputs.
     */
    static List<Statement> panelsInVectors(Layer first, int lanes) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < lanes; k++) {
            body.add(new Statement.DeclareIndexAt(row(k), "rows", S.plus(K).plus(k)));
        }
        List<Statement> square = new ArrayList<>();
        square.add(new Statement.DeclareSmallerIndex("j", Index.of("next"), Index.of(first.inputs() - lanes)));
        square.add(new Statement.DeclareIndex(
                "at", BlockLayout.panel(first).plus(K).plus(Lanes.PANEL.times("j"))));
        for (int k = 0; k < lanes; k++) {
            square.add(new Statement.Declare("x" + k, new Expression.Vector("x", input(first, k, J))));
        }
        List<String> vectors = IntStream.range(0, lanes).mapToObj(k -> "x" + k).toList();
        for (int distance = lanes / 2; distance > 0; distance /= 2) {
            vectors = exchange(vectors, distance, square);
        }
        for (int k = 0; k < lanes; k++) {
            square.add(new Statement.StoreVector(
                    BlockLayout.vector(Lanes.ROW.plus(Lanes.PANEL.times(k))), Expression.variable(vectors.get(k))));
        }
        body.add(new Statement.Loop("next", 0, first.inputs(), lanes, square));
        return List.of(
                Lanes.loop(2, List.of(new Statement.Loop("k", Index.of(0), Lanes.PANEL, Index.of(lanes), body))));
    }

    /**
     * Of every two vectors whose numbers are {@code distance} apart, a power of two: the lanes of the first one whose numbers have this bit trade places with the
     * others of the second one. What has to move meets in one vector, so that one permutation does.
     */
    private static List<String> exchange(List<String> vectors, int distance, List<Statement> code) {
        int lanes = vectors.size();
        List<Integer> upper = IntStream.range(0, lanes)
                .filter(lane -> (lane & distance) != 0)
                .boxed()
                .toList();
        List<Integer> swapped =
                IntStream.range(0, lanes).map(lane -> lane ^ distance).boxed().toList();
        List<String> traded = new ArrayList<>(vectors);
        for (int k = 0; k < lanes; k++) {
            if ((k & distance) == 0) {
                Expression first = Expression.variable(vectors.get(k));
                Expression second = Expression.variable(vectors.get(k + distance));
                String moved = "m" + k + "_" + distance;
                String ofFirst = "x" + k + "_" + distance;
                String ofSecond = "x" + (k + distance) + "_" + distance;
                code.add(new Statement.Declare(
                        moved, new Expression.Permuted(new Expression.Blend(second, first, upper), swapped)));
                code.add(
                        new Statement.Declare(ofFirst, new Expression.Blend(first, Expression.variable(moved), upper)));
                code.add(new Statement.Declare(
                        ofSecond, new Expression.Blend(Expression.variable(moved), second, upper)));
                traded.set(k, ofFirst);
                traded.set(k + distance, ofSecond);
            }
        }
        return traded;
    }

    private static Index input(Layer first, int sample, Index j) {
        return Index.of("xi").plus(Index.of(row(sample)).times(first.inputs())).plus(j);
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
