package io.hardwire.processor.emit;

import io.hardwire.Precision;

/** Constants as Java writes them, so that reading them back gives the same bits. */
final class Literals {
    private Literals() {}

    static String of(double value, Precision precision) {
        return precision == Precision.FLOAT ? ofFloat((float) value) : ofDouble(value);
    }

    /** A bit pattern: small numbers in decimal, masks in hexadecimal. */
    static String ofBits(long value, Precision precision) {
        boolean isSmall = value > -1_000 && value < 1_000;
        if (precision == Precision.FLOAT) {
            return isSmall ? Long.toString(value) : String.format("0x%08x", (int) value);
        }
        return isSmall ? Long.toString(value) : String.format("0x%016xL", value);
    }

    private static String ofFloat(float value) {
        if (Float.isNaN(value)) {
            return "Float.NaN";
        } else if (Float.isInfinite(value)) {
            return value > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
        }
        return withoutFraction(Float.toString(value)) + "f";
    }

    private static String ofDouble(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(value);
    }

    private static String withoutFraction(String digits) {
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
