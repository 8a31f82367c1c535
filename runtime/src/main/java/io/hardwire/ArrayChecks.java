package io.hardwire;

import io.hardwire.text.Count;

/** Refuses arrays of the wrong length before anything is changed. */
final class ArrayChecks {
    private ArrayChecks() {}

    static void length(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(name + " is " + length + " long; expected exactly " + expected);
        }
    }

    /** The same of a row of a matrix; its name is made only for the message. */
    static void length(String matrix, int row, int length, int expected) {
        if (length != expected) {
            length(matrix + "[" + row + "]", length, expected);
        }
    }

    static void samples(int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("the number of samples is " + samples + "; expected at least 1");
        }
    }

    /** Refuses an array that is too short for so many rows of this width. */
    static void rows(String name, int length, int rows, int width) {
        if (rows < 0) {
            throw new IllegalArgumentException("the number of samples is " + rows + "; expected 0 or more");
        }
        if (length < (long) rows * width) {
            throw new IllegalArgumentException(name + " is " + length + " long; " + Count.of(rows, "sample") + " of "
                    + Count.of(width, "value") + (rows == 1 ? " needs " : " need ") + (long) rows * width);
        }
    }

    /** Refuses a range {@code rows[from..to)} that leaves its array, and row numbers of which there is no row. */
    static void selection(int[] rows, int from, int to, int available) {
        if (from < 0 || to > rows.length) {
            throw new IllegalArgumentException(
                    "the range " + from + " to " + to + " (exclusive) leaves rows, which is " + rows.length + " long");
        }
        if (from >= to) {
            throw new IllegalArgumentException(
                    "the range " + from + " to " + to + " (exclusive) is empty; expected at least one row");
        }
        for (int k = from; k < to; k++) {
            if (rows[k] < 0 || rows[k] >= available) {
                throw new IllegalArgumentException(
                        "rows[" + k + "] is " + rows[k] + "; the arrays hold rows 0 to " + (available - 1));
            }
        }
    }
}
