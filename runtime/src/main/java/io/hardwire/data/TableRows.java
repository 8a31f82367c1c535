package io.hardwire.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after another. */
interface TableRows extends AutoCloseable {
    Header header();

    /** The next row, which may be the same object as the last one; null at the end. */
    @Nullable
    Cells next() throws IOException;

    @Override
    void close() throws IOException;
}
