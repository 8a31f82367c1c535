package io.hardwire.processor.plan;

import java.util.Comparator;

/** A way to ask a network for a prediction: how the inputs come, and what is wanted of the outputs. */
public record Entry(Inputs inputs, Outputs outputs) {

    /** From an array into an array. */
    public static final Entry ARRAYS = new Entry(Inputs.ARRAY, Outputs.ARRAY);

    /** The order in which a reader finds them. */
    public static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::outputs).thenComparing(Entry::inputs);

    /** How the inputs come. */
    public enum Inputs {
        ARRAY,
        SCALARS
    }

    /** What is wanted of the outputs. */
    public enum Outputs {
        ARRAY,
        /** The only output. */
        NUMBER,
        /** The index of the largest output. */
        LARGEST
    }

    /** The name of the kernel that answers. */
    public String kernel() {
        return switch (outputs) {
            case ARRAY -> "forward";
            case NUMBER -> "output";
            case LARGEST -> "largest";
        };
    }
}
