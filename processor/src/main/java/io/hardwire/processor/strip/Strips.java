package io.hardwire.processor.strip;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Loops over the samples of a strip, and over few things that are written one after the other. */
final class Strips {
    /** The number of lanes of a vector: a constant of the generated class, which knows the machine. */
    static final Index LENGTH = Index.of("LENGTH");

    static final Index S = Index.of("s");

    /** The vectors of samples of a tile. */
    static final int VECTORS = 2;

    /** So many terms are written one after the other; more are a loop, for C2 gives up on methods that hold too many vectors. */
    private static final int MOST_UNROLLED = 8;

    private Strips() {}

    /** Where a vector of a tile begins. */
    static Index vector(int v) {
        return S.plus(LENGTH.times(v));
    }

    /** The tiles of each pair of vectors. */
    static List<Statement> ofEachPair(Tiles tiles, String variable, Tiles.Code code) {
        return List.of(new Statement.Loop(
                "s",
                Index.of(0),
                Index.of(StripLayout.SAMPLES),
                LENGTH.times(VECTORS),
                tiles.code(variable, "", code)));
    }

    /** Every vector of some rows, which are one stretch. */
    static Statement stretch(int firstRow, int rows, List<Statement> body) {
        return new Statement.Loop(
                "s",
                Index.of(firstRow * StripLayout.SAMPLES),
                Index.of((firstRow + rows) * StripLayout.SAMPLES),
                LENGTH,
                body);
    }

    /** The terms {@code from} to {@code to - 1} of a sum. */
    static List<Statement> terms(String variable, int from, int to, Function<Index, List<Statement>> term) {
        if (to - from > MOST_UNROLLED) {
            return List.of(new Statement.Loop(variable, from, to, 1, term.apply(Index.of(variable))));
        }
        List<Statement> all = new ArrayList<>();
        for (int k = from; k < to; k++) {
            all.addAll(term.apply(Index.of(k)));
        }
        return all;
    }

    /** The name of a local of a term: in a loop each turn has its own. */
    static String name(String prefix, Index term, String suffix) {
        return prefix + (term.terms().isEmpty() ? term.constant() : "") + suffix;
    }
}
