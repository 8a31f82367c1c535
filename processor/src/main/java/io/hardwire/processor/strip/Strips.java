package io.hardwire.processor.strip;

import io.hardwire.Precision;
import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.BytecodeSize;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
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

    /**
     * The methods that hold the tiles have at most so many bytes. HotSpot's C1 inlines the Vector API until it is out of virtual registers, which it was at 2,265
     * bytes, and of a method with a loop at 1,627; and then a method may stay for ever in the code that C1 made of it before, where vectors are objects.
     */
    private static final int MOST_BYTES = 1_500;

    private Strips() {}

    /** Where a vector of a tile begins. */
    static Index vector(int v) {
        return S.plus(LENGTH.times(v));
    }

    /** Calls these methods for each pair of vectors of this many samples. */
    static List<Statement> forEachPair(int samples, List<Method> pieces) {
        return loop("s", samples, VECTORS, pieces);
    }

    /** Calls these methods for each vector of lanes. */
    static List<Statement> forEachVectorOfLanes(List<Method> pieces) {
        return loop("lane", StripLayout.LANES, 1, pieces);
    }

    private static List<Statement> loop(String variable, int end, int vectors, List<Method> pieces) {
        List<Statement> calls = new ArrayList<>();
        pieces.forEach(piece -> calls.add(piece.invocation()));
        return List.of(new Statement.Loop(variable, Index.of(0), Index.of(end), LENGTH.times(vectors), calls));
    }

    /** Methods that together have these parts, as few as may be; a part with a loop is one of its own. */
    static List<Method> pieces(
            String name, String documentation, List<Parameter> parameters, List<List<Statement>> parts) {
        List<Method> pieces = new ArrayList<>();
        List<Statement> body = new ArrayList<>();
        for (List<Statement> part : parts) {
            List<Statement> longer = new ArrayList<>(body);
            longer.addAll(part);
            boolean isTooMuch = hasLoop(longer) || bytes(longer) > MOST_BYTES;
            if (isTooMuch && !body.isEmpty()) {
                pieces.add(piece(name, pieces.size() + 1, documentation, parameters, body));
                longer = part;
            }
            body = longer;
        }
        pieces.add(piece(name, pieces.size() + 1, documentation, parameters, body));
        return pieces;
    }

    private static boolean hasLoop(List<Statement> body) {
        return body.stream().anyMatch(Statement.Loop.class::isInstance);
    }

    private static Method piece(
            String name, int number, String documentation, List<Parameter> parameters, List<Statement> body) {
        return new Method(name + (number == 1 ? "" : number), documentation, parameters, Method.Result.NOTHING, body);
    }

    private static int bytes(List<Statement> body) {
        return BytecodeSize.of(piece("", 1, "", List.of(), body), Precision.FLOAT);
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

    /** Every tile by itself. */
    static List<List<Statement>> each(Tiles tiles, Tiles.Code code) {
        List<List<Statement>> parts = new ArrayList<>();
        for (Tiles.Tile tile : tiles.all()) {
            parts.add(code.of(tile.first(), tile.count(), suffix(parts.size())));
        }
        return parts;
    }

    /** Keeps the locals of a tile apart from those of others: nothing, b, c, ..., z, ba, ... */
    static String suffix(int tile) {
        StringBuilder letters = new StringBuilder();
        for (int rest = tile; rest > 0; rest /= 26) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    /** The name of a local of a term: in a loop each turn has its own. */
    static String name(String prefix, Index term, String suffix) {
        return prefix + (term.terms().isEmpty() ? term.constant() : "") + suffix;
    }
}
