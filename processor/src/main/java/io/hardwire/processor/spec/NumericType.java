package io.hardwire.processor.spec;

import io.hardwire.Precision;
import java.util.Locale;

/** A primitive type that holds a number. {@code char} does not: it holds text. */
public enum NumericType {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    /** The type in which a network of this precision computes. */
    public static NumericType of(Precision precision) {
        return switch (precision) {
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
        };
    }

    /** As Java writes it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
