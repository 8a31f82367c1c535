package io.hardwire.model;

import java.io.IOException;

/**
 * A file that is no model, or not the model that was asked for. The message says which file, where in it, what was expected and what
 * came. Nothing was changed.
 */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Refuses a file for the reason that the message states. */
    public ModelFormatException(String message) {
        super(message);
    }

    /** Refuses a file for the reason that the message states. */
    public ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
