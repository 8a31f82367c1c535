package io.hardwire.processor.block;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A dimension cut into tiles of like size: as few as their largest size allows, the last one smaller where they do not come out even.
 * The sums of a tile stay in registers.
 */
public record Tiles(int size, int tile) {
    /** What the suffix of a last, smaller tile ends with. */
    private static final String REST = "r";

    /** Tiles of at most {@code most}. */
    public static Tiles of(int size, int most) {
        int count = (size + most - 1) / most;
        return new Tiles(size, (size + count - 1) / count);
    }

    /** What becomes of a tile. */
    public interface Code {
        /**
         * The statements of one tile.
         *
         * @param first the tile's first index
         * @param count its size
         * @param suffix keeps the names of its locals apart from those of other tiles in the same method
         */
        List<Statement> of(Index first, int count, String suffix);
    }

    /** What is the method of a tile, if tiles have methods of their own. */
    interface Piece {
        /** The method of one tile; see {@link Code#of}. */
        Method of(Index first, int count, String suffix);
    }

    /** Such as {@code 6 units}. */
    public String named(String things) {
        return tile + " " + (tile == 1 ? things.replaceFirst("s$", "") : things);
    }

    /** A loop over the full tiles, without a loop where there is only one, and then the rest. */
    public List<Statement> code(String variable, String suffix, Code code) {
        List<Statement> body = new ArrayList<>(full(variable, suffix, code));
        body.addAll(rest(suffix, code));
        return body;
    }

    /** One tile: its first index and its size. */
    public record Tile(Index first, int count) {}

    /** Every tile by itself. */
    public List<Tile> all() {
        List<Tile> all = new ArrayList<>();
        for (int first = 0; first < size; first += tile) {
            all.add(new Tile(Index.of(first), Math.min(tile, size - first)));
        }
        return all;
    }

    /** The method of the full tiles, and that of what they leave, if anything. */
    List<Method> pieces(String variable, Piece piece) {
        List<Method> pieces = new ArrayList<>();
        pieces.add(piece.of(hasOne() ? Index.of(0) : Index.of(variable), tile, ""));
        if (size % tile != 0) {
            pieces.add(piece.of(Index.of(size / tile * tile), size % tile, REST));
        }
        return pieces;
    }

    private boolean hasOne() {
        return tile > size / 2;
    }

    /** The full tiles. */
    private List<Statement> full(String variable, String suffix, Code code) {
        return hasOne()
                ? code.of(Index.of(0), tile, suffix)
                : List.of(new Statement.Loop(
                        variable, 0, size / tile * tile, tile, code.of(Index.of(variable), tile, suffix)));
    }

    /** What the full tiles leave, if anything. */
    private List<Statement> rest(String suffix, Code code) {
        int full = size / tile * tile;
        return full < size ? code.of(Index.of(full), size - full, suffix + REST) : List.of();
    }

    /** The full tiles of each pair of vectors of samples, then the rest of each. */
    List<Statement> ofEachPair(String variable, Code code) {
        List<Statement> loops = new ArrayList<>();
        loops.add(Lanes.loop(2, full(variable, "", code)));
        if (size % tile != 0) {
            loops.add(Lanes.loop(2, rest("", code)));
        }
        return loops;
    }
}
