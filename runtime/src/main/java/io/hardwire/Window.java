package io.hardwire;

/** Rows of a data set on disk that are in memory, as the network sees them: in its precision, and scaled. */
interface Window {
    /** How many rows there is room for. */
    int capacity();

    /**
     * Reads a block to the rows from {@code row} on.
     *
     * @return how many rows it has
     */
    int read(int block, int row);

    /** Moves the rows {@code rows[from]} to {@code rows[to - 1]} to the front, in that order. */
    void keep(int[] rows, int from, int to);

    /** Adds the gradients of the rows {@code rows[from]} to {@code rows[to - 1]} to the trainer's; returns the sum of their losses. */
    double accumulate(int[] rows, int from, int to);

    /** One number of a row. */
    double input(int row, int column);

    /** One number of a row. */
    double target(int row, int column);
}
