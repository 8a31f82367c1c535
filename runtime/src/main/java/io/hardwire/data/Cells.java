package io.hardwire.data;

/** One row of a table, as text. */
interface Cells {
    /** The number of columns. */
    int width();

    /** What stands in a column, which counts from 0; empty if nothing does. */
    String text(int column);

    /** Where it stands, such as {@code line 7}. */
    String place(int column);
}
