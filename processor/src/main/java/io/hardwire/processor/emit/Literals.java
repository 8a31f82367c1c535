package io.hardwire.processor.emit;

import io.hardwire.Precision;

/** Constants as Java writes them, so that reading them back gives the same bits. */
final class Literals {
    /** Beyond this, whole numbers and fractions are easier to read as powers of two, where they are powers of two. */
    private static final double LARGE = 1e9;

    private static final double SMALL = 1e-3;

    private Literals() {}

    static String of(double value, Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        if (Double.isNaN(value)) {
            return isFloat ? "Float.NaN" : "Double.NaN";
        } else if (Double.isInfinite(value)) {
            return (isFloat ? "Float." : "Double.") + (value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        } else if (value == Math.rint(value) && Math.abs(value) < LARGE && !isNegativeZero(value)) {
            return Math.round(value) + (isFloat ? "f" : ".0");
        } else if (isFarPowerOfTwo(value)) {
            return Double.toHexString(value).replace("0x1.0p", "0x1p") + (isFloat ? "f" : "");
        }
        return isFloat ? (float) value + "f" : Double.toString(value);
    }

    /** A bit pattern: small numbers in decimal, masks in hexadecimal. */
    static String ofBits(long value, Precision precision) {
        if (value > -1_000 && value < 1_000) {
            return Long.toString(value);
        }
        return precision == Precision.FLOAT ? String.format("0x%08x", (int) value) : String.format("0x%016xL", value);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && Math.copySign(1, value) < 0;
    }

    private static boolean isFarPowerOfTwo(double value) {
        boolean isPowerOfTwo = value == Math.scalb(1.0, Math.getExponent(value));
        return isPowerOfTwo && (value > LARGE || value < SMALL);
    }
}
