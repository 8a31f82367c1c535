package io.hardwire;

/** A saved state is not one of this run: a part is missing, or is not what it has to be. */
final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateException(String message) {
        super(message);
    }
}
