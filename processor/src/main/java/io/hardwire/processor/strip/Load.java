package io.hardwire.processor.strip;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Samples, which lie row by row in the caller's array, become columns of the strip; and outputs become rows again. */
final class Load {
    private static final Index S = Index.of("s");
    private static final Index FROM = Index.of("from");

    private final StripLayout layout;
    private final int lanes;

    /** @param lanes the lanes of the vectors in which samples are permuted */
    Load(StripLayout layout, int lanes) {
        this.layout = layout;
        this.lanes = lanes;
    }

    /** {@code a[first + j][s] = array[width * rows[from + s] + j]}, where row 0 begins at {@code start}. */
    List<Statement> columns(String array, Index start, int width, int first) {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareIndexAt("row", "rows", FROM.plus(S)));
        Index row = start.plus(Index.of("row").times(width));
        for (int j = 0; j < width; j++) {
            body.add(new Statement.Store(
                    layout.sample(Index.of(first + j), S), new Expression.Element(array, row.plus(j))));
        }
        return List.of(new Statement.Loop("s", 0, layout.width(), 1, body));
    }

    /** The same where the samples' rows follow each other, if it pays. */
    Optional<List<Statement>> inOrder(String array, Index start, int width, int first) {
        Columns columns = new Columns(width, lanes);
        if (!columns.pay()) {
            return Optional.empty();
        }
        List<Statement> body = columns.code(
                array,
                Index.of("row").times(width).plus(start).plus(S.times(width)),
                (j, value) -> new Statement.StoreVector(layout.samples(Index.of(first + j), S), value));
        return Optional.of(List.of(
                new Statement.DeclareIndexAt("row", "rows", FROM),
                new Statement.Loop("s", 0, layout.width(), lanes, body)));
    }

    /** {@code out[width * (from + s) + k] = a[first + k][s]}, where those of the block begin at {@code out[oi]}. */
    List<Statement> outputs(int width, int first) {
        Index row = Index.of("oi").plus(FROM.plus(S).times(width));
        return realSamples(
                width,
                k -> new Statement.Store(
                        new Expression.Element("out", row.plus(k)), layout.sample(Index.of(first + k), S)));
    }

    /** {@code losses[from + s] = } the loss of each sample. */
    List<Statement> losses() {
        return realSamples(
                1,
                k -> new Statement.Store(
                        new Expression.Element("losses", FROM.plus(S)), layout.sample(Index.of(layout.loss()), S)));
    }

    private static List<Statement> realSamples(int width, Function<Integer, Statement> move) {
        List<Statement> body = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            body.add(move.apply(k));
        }
        return List.of(
                new Statement.DeclareSmallerIndex("end", left(), Index.of(StripLayout.SAMPLES)),
                new Statement.Loop("s", Index.of(0), Index.of("end"), Index.of(1), body));
    }

    /** How many of the block's samples are left, from the strip's first on. */
    static Index left() {
        return Index.of("count").plus(FROM.times(-1));
    }
}
