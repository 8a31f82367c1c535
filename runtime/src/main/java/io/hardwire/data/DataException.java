package io.hardwire.data;

/** Data that cannot be learnt from. The message says where it is (file, line and column, or row and index), what was expected, and what came. */
public final class DataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Refuses data for the reason that the message states. */
    public DataException(String message) {
        super(message);
    }

    /** Refuses data for the reason that the message states. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
