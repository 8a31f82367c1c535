package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of a matrix of few columns that lies row by row, by the permutation of vectors: {@code L} rows of {@code width} numbers are {@code width} vectors of
 * {@code L} lanes, and number {@code j} of row {@code s} is in lane {@code (s width + j) mod L} of one of them. Vectors in which these lanes differ are blended, then
 * one permutation puts the numbers in order. Scalar code would store what is loaded as a vector next, and each such load waits.
 */
final class Columns {
    private final int width;
    private final int lanes;

    /** @param lanes the lanes of a vector, {@code L} */
    Columns(int width, int lanes) {
        this.width = width;
        this.lanes = lanes;
    }

    /** Whether that takes fewer instructions than to move number by number. */
    boolean pay() {
        int most = lanes + lanes / 4;
        return isPowerOfTwo()
                ? width <= lanes && 2 * Integer.numberOfTrailingZeros(width) + 1 <= most
                : groups() + width - 1 <= most;
    }

    /** Then bits of the number of a vector trade places with bits of the number of a lane, one after the other. */
    private boolean isPowerOfTwo() {
        return Integer.bitCount(width) == 1;
    }

    /** In so many vectors a column has the same lanes: the greatest common divisor. */
    private int groups() {
        int a = width;
        int b = lanes;
        while (b > 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Reads {@code L} rows from {@code array[start]} on; the statement that each column becomes is the caller's. */
    List<Statement> code(String array, Index start, Sink sink) {
        List<Statement> body = new ArrayList<>();
        for (int v = 0; v < width; v++) {
            body.add(new Statement.Declare("v" + v, new Expression.Vector(array, start.plus(v * lanes))));
        }
        if (isPowerOfTwo()) {
            addExchanges(body);
        }
        for (int j = 0; j < width; j++) {
            body.add(sink.of(j, isPowerOfTwo() ? exchanged(j) : column(j)));
        }
        return body;
    }

    /** Bit by bit: of each pair of vectors, the upper half of one trades places with the lower half of the other. */
    private void addExchanges(List<Statement> body) {
        for (int distance = 1; distance < width; distance *= 2) {
            List<Integer> upper = new ArrayList<>();
            List<Integer> swap = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                swap.add(lane ^ distance);
                if ((lane & distance) != 0) {
                    upper.add(lane);
                }
            }
            for (int v = 0; v < width; v++) {
                if ((v & distance) == 0) {
                    String lower = "v" + v;
                    String higher = "v" + (v + distance);
                    String traded = "traded" + v + "_" + distance;
                    body.add(new Statement.Declare(
                            traded,
                            new Expression.Permuted(
                                    new Expression.Blend(variable(higher), variable(lower), upper), swap)));
                    body.add(new Statement.Assign(
                            lower, new Expression.Blend(variable(lower), variable(traded), upper)));
                    body.add(new Statement.Assign(
                            higher, new Expression.Blend(variable(traded), variable(higher), upper)));
                }
            }
        }
    }

    private Expression exchanged(int j) {
        int low = lanes / width;
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < lanes; s++) {
            order.add(s / low + (s % low) * width);
        }
        return order.equals(inOrder()) ? variable("v" + j) : new Expression.Permuted(variable("v" + j), order);
    }

    /** What becomes of a column. */
    interface Sink {
        Statement of(int column, Expression value);
    }

    private Expression column(int j) {
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < lanes; s++) {
            order.add((s * width + j) % lanes);
        }
        List<List<Integer>> groups = groupsOfVectors();
        Expression column = ordered(groups.get(0), j, order);
        for (List<Integer> group : groups.subList(1, groups.size())) {
            column = new Expression.Blend(column, ordered(group, j, order), rowsIn(group, j));
        }
        return column;
    }

    private Expression ordered(List<Integer> group, int j, List<Integer> order) {
        Expression blended = variable("v" + group.get(0));
        for (int vector : group.subList(1, group.size())) {
            List<Integer> sources =
                    rowsIn(List.of(vector), j).stream().map(order::get).sorted().toList();
            blended = new Expression.Blend(blended, variable("v" + vector), sources);
        }
        return order.equals(inOrder()) ? blended : new Expression.Permuted(blended, order);
    }

    private List<Integer> inOrder() {
        List<Integer> all = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            all.add(lane);
        }
        return all;
    }

    /** Vectors one group after the other: {@code width / groups} neighbours have different lanes. */
    private List<List<Integer>> groupsOfVectors() {
        int size = width / groups();
        Integer[] vectors = new Integer[width];
        Arrays.setAll(vectors, v -> v);
        List<List<Integer>> groups = new ArrayList<>();
        for (int first = 0; first < width; first += size) {
            groups.add(List.of(vectors).subList(first, first + size));
        }
        return groups;
    }

    /** The rows whose number {@code j} is in one of these vectors. */
    private List<Integer> rowsIn(List<Integer> vectors, int j) {
        List<Integer> rows = new ArrayList<>();
        for (int s = 0; s < lanes; s++) {
            if (vectors.contains((s * width + j) / lanes)) {
                rows.add(s);
            }
        }
        return rows;
    }
}
