package io.hardwire.processor.block;

import io.hardwire.processor.expression.Statement;
import java.util.List;

/** Calls of methods that kernels inherit from the runtime, on rows of the scratch {@code a}. */
public final class FromRuntime {
    private FromRuntime() {}

    /** Multiplies some rows by the samples' weights. */
    public static Statement.Invoke weigh(int row, int count) {
        return new Statement.Invoke("weigh", List.of("a", String.valueOf(row), String.valueOf(row + count), "n"));
    }
}
