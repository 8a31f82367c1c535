package io.hardwire.processor.expression;

/** A parameter of a generated method. */
public record Parameter(Kind kind, String name) {

    /** The types that parameters of kernels have. */
    public enum Kind {
        /** An array of the network's precision. */
        ARRAY,
        /** An array of such arrays. */
        ROWS,
        /** An array of {@code int}. */
        INDICES,
        /** A number of the network's precision. */
        SCALAR,
        /** An {@code int} that says where in an array something starts. */
        OFFSET
    }

    public static Parameter array(String name) {
        return new Parameter(Kind.ARRAY, name);
    }

    public static Parameter rows(String name) {
        return new Parameter(Kind.ROWS, name);
    }

    public static Parameter indices(String name) {
        return new Parameter(Kind.INDICES, name);
    }

    public static Parameter scalar(String name) {
        return new Parameter(Kind.SCALAR, name);
    }

    public static Parameter offset(String name) {
        return new Parameter(Kind.OFFSET, name);
    }
}
