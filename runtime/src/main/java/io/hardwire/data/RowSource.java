package io.hardwire.data;

import java.io.IOException;

/**
 * Rows of numbers, one after another, from wherever they come: what a {@link Dataset} or a data set on disk is made of. A source is
 * read once, by one thread. Whoever writes his own need not check that numbers are finite: whoever reads does.
 */
public interface RowSource extends AutoCloseable {
    /** The number of inputs of a row. */
    int inputs();

    /** The number of targets of a row: as many as there are classes, where the targets are classes. */
    int outputs();

    /** What the inputs and targets are called. */
    default Schema schema() {
        return Schema.unnamed();
    }

    /**
     * Reads the next row.
     *
     * @param inputs receives the inputs, {@link #inputs} of them
     * @param targets receives the targets, {@link #outputs} of them
     * @return whether there was one
     * @throws IOException if it cannot be read
     * @throws DataException if it is wrong
     */
    boolean next(double[] inputs, double[] targets) throws IOException;

    /** Gives back what the source holds open. */
    @Override
    default void close() throws IOException {}
}
