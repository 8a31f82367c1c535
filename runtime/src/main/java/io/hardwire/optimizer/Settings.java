package io.hardwire.optimizer;

/** What the settings of optimizers have in common. Each check returns what it was given. */
final class Settings {
    static final String LEARNING_RATE = "the learning rate";

    private Settings() {}

    static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and greater than 0");
        }
        return value;
    }

    /** The number in the precision of a {@code float} network, where very large and very small ones have no value. */
    static float positiveAsFloat(String name, double value) {
        float rounded = (float) value;
        if (!(rounded > 0 && rounded <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + value + ", which is " + rounded
                    + " as a float; it must be finite and greater than 0 there, too");
        }
        return rounded;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and at least 0");
        }
        return value;
    }

    /** A share that is kept from step to step: a momentum, or the smoothing of a mean. */
    static double share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0 and less than 1");
        }
        return value;
    }

    /** The share in the precision of a {@code float} network, where one just below 1 would be 1. */
    static float shareAsFloat(String name, double value) {
        float rounded = (float) value;
        if (!(rounded < 1)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which is " + rounded + " as a float; it must be less than 1 there, too");
        }
        return rounded;
    }

    /** What a learning rate is multiplied by. */
    static double decay(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be greater than 0 and at most 1");
        }
        return value;
    }

    /** The number to the power of a whole one, 0 or more, by squaring: the same bits everywhere, unlike {@link Math#pow}. */
    static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    /** -1, 0 or 1, as the number is negative, zero or positive, without a comparison, so that loops become vector code; NaN of NaN. */
    static float sign(float value) {
        return Math.max(-1, Math.min(1, value * 0x1p127f * 0x1p127f));
    }

    /** -1, 0 or 1, as the number is negative, zero or positive, without a comparison, so that loops become vector code; NaN of NaN. */
    static double sign(double value) {
        return Math.max(-1, Math.min(1, value * 0x1p1023));
    }
}
