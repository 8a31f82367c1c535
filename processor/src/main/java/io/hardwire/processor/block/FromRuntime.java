package io.hardwire.processor.block;

import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.List;

/** Calls of methods that kernels inherit from the runtime, on rows of the scratch {@code a}. */
public final class FromRuntime {
    private FromRuntime() {}

    /** Leaves out units of a layer, whose activations begin with this row. */
    public static Statement.Invoke drop(Layer layer, int row) {
        return ofLayer("drop", layer, row);
    }

    /** Takes that back. */
    public static Statement.Invoke restore(Layer layer, int row) {
        return ofLayer("restore", layer, row);
    }

    /** Leaves out the same units' errors. */
    public static Statement.Invoke dropErrors(Layer layer, int row) {
        return ofLayer("dropErrors", layer, row);
    }

    private static Statement.Invoke ofLayer(String method, Layer layer, int row) {
        return new Statement.Invoke(method, List.of("a", String.valueOf(layer.produced()), String.valueOf(row), "n"));
    }

    /** Multiplies some rows by the samples' weights. */
    public static Statement.Invoke weigh(int row, int count) {
        return new Statement.Invoke("weigh", List.of("a", String.valueOf(row), String.valueOf(row + count), "n"));
    }
}
