package io.hardwire;

import java.util.Arrays;

/**
 * What keeps parameters small: the settings that a {@link Training} and an own loop have alike. Immutable; nobody writes to the
 * arrays.
 */
final class Regularization {
    static final Regularization NONE = new Regularization(
            new double[] {0},
            new double[] {0},
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private final double[] l1;
    private final double[] l2;
    private final double clipValue;
    private final double clipNorm;
    private final double maxNorm;

    private Regularization(double[] l1, double[] l2, double clipValue, double clipNorm, double maxNorm) {
        this.l1 = l1;
        this.l2 = l2;
        this.clipValue = clipValue;
        this.clipNorm = clipNorm;
        this.maxNorm = maxNorm;
    }

    Regularization l1(double... factors) {
        return new Regularization(factors("l1", factors), l2, clipValue, clipNorm, maxNorm);
    }

    Regularization l2(double... factors) {
        return new Regularization(l1, factors("l2", factors), clipValue, clipNorm, maxNorm);
    }

    Regularization clipValue(double largest) {
        return new Regularization(l1, l2, greaterThanZero("clipValue", largest), clipNorm, maxNorm);
    }

    Regularization clipNorm(double largest) {
        return new Regularization(l1, l2, clipValue, greaterThanZero("clipNorm", largest), maxNorm);
    }

    Regularization maxNorm(double largest) {
        return new Regularization(l1, l2, clipValue, clipNorm, greaterThanZero("maxNorm", largest));
    }

    /** The factors of the sums of the weights' magnitudes: one for all layers, or one for each. */
    double[] l1() {
        return l1;
    }

    /** The factors of half the sums of the squared weights: one for all layers, or one for each. */
    double[] l2() {
        return l2;
    }

    /** The largest magnitude that a number of the gradient may have; infinite for any. */
    double clipValue() {
        return clipValue;
    }

    /** The largest norm that the gradient may have; infinite for any. */
    double clipNorm() {
        return clipNorm;
    }

    /** The largest norm that the weights into a unit may have after a step; infinite for any. */
    double maxNorm() {
        return maxNorm;
    }

    /** Whether gradients and parameters are left as they are. */
    boolean isNone() {
        return !hasPenalty() && Math.min(Math.min(clipValue, clipNorm), maxNorm) > Double.MAX_VALUE;
    }

    /** Whether there is a penalty on top of the loss. */
    boolean hasPenalty() {
        return hasL1() || hasL2();
    }

    boolean hasL1() {
        return hasFactor(l1);
    }

    boolean hasL2() {
        return hasFactor(l2);
    }

    /** Asked at every step: not a stream, which would allocate. */
    private static boolean hasFactor(double[] factors) {
        for (double factor : factors) {
            if (factor != 0) {
                return true;
            }
        }
        return false;
    }

    /** Refuses factors for other layers than these. */
    void checkLayers(Shape shape) {
        checkLayers("l1", l1, shape);
        checkLayers("l2", l2, shape);
    }

    /** Refuses a number that becomes infinite, or 0 where it was not, in the precision of a {@code float} network. */
    void checkFloats() {
        checkFloats("l1", l1);
        checkFloats("l2", l2);
        checkLimitAsFloat("clipValue", clipValue);
        checkLimitAsFloat("clipNorm", clipNorm);
        checkLimitAsFloat("maxNorm", maxNorm);
    }

    /** Refuses nothing: every setting is a {@code double}. */
    void checkDoubles() {}

    private static void checkLayers(String name, double[] factors, Shape shape) {
        if (factors.length != 1 && factors.length != shape.depth()) {
            throw new IllegalArgumentException(name + " has " + factors.length
                    + " factors; expected 1, or one for each layer of weights, of which " + shape + " has "
                    + shape.depth());
        }
    }

    private static void checkFloats(String name, double[] factors) {
        for (int layer = 0; layer < factors.length; layer++) {
            float rounded = (float) factors[layer];
            if (factors[layer] > 0 && !(rounded > 0 && rounded <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException(name(name, factors, layer) + " is " + factors[layer] + ", which is "
                        + rounded + " as a float; expected 0, or what is finite and greater than 0 there, too");
            }
        }
    }

    private static void checkLimitAsFloat(String name, double limit) {
        float rounded = (float) limit;
        if (limit <= Double.MAX_VALUE && !(rounded > 0 && rounded <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + limit + ", which is " + rounded
                    + " as a float; it must be finite and greater than 0 there, too");
        }
    }

    private static double[] factors(String name, double[] factors) {
        if (factors.length == 0) {
            throw new IllegalArgumentException(name + " has no factor; expected 1, or one for each layer of weights");
        }
        for (int layer = 0; layer < factors.length; layer++) {
            if (!(factors[layer] >= 0 && factors[layer] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        name(name, factors, layer) + " is " + factors[layer] + "; it must be finite and at least 0");
            }
        }
        return factors.clone();
    }

    private static double greaterThanZero(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and greater than 0");
        }
        return value;
    }

    private static String name(String name, double[] factors, int layer) {
        return factors.length == 1 ? name : name + "[" + layer + "]";
    }

    /** Every setting, by its name. */
    @Override
    public String toString() {
        return "[l1=" + Arrays.toString(l1) + ", l2=" + Arrays.toString(l2) + ", clipValue=" + clipValue + ", clipNorm="
                + clipNorm + ", maxNorm=" + maxNorm + "]";
    }
}
