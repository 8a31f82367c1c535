package io.hardwire.data;

import java.util.Arrays;

/**
 * Columns of numbers, each multiplied by a factor and moved by an offset: {@code fma(x, factor, offset)} in {@code double}, rounded
 * once where it becomes a {@code float}. So it is the same bits everywhere.
 */
final class Affine {
    private final double[] factors;
    private final double[] offsets;

    /** Takes over the arrays. */
    private Affine(double[] factors, double[] offsets) {
        this.factors = factors;
        this.offsets = offsets;
    }

    /** Copies the arrays, and refuses what cannot be undone. */
    static Affine of(String what, double[] factors, double[] offsets) {
        if (factors.length != offsets.length) {
            throw new IllegalArgumentException("expected one factor and one offset for each " + what + "; got "
                    + factors.length + " and " + offsets.length);
        }
        for (int k = 0; k < factors.length; k++) {
            if (!(Math.abs(factors[k]) <= Double.MAX_VALUE) || factors[k] == 0) {
                throw new IllegalArgumentException(
                        "the factor of " + what + " " + k + " is " + factors[k] + "; it must be finite and not 0");
            }
            if (!(Math.abs(offsets[k]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "the offset of " + what + " " + k + " is " + offsets[k] + "; it must be finite");
            }
        }
        return new Affine(factors.clone(), offsets.clone());
    }

    int width() {
        return factors.length;
    }

    double factor(int column) {
        return factors[column];
    }

    double[] factors() {
        return factors.clone();
    }

    double[] offsets() {
        return offsets.clone();
    }

    void apply(float[] from, int start, float[] to, int toStart, int rows) {
        for (int row = 0, k = 0; row < rows; row++) {
            for (int column = 0; column < factors.length; column++, k++) {
                to[toStart + k] = (float) Math.fma((double) from[start + k], factors[column], offsets[column]);
            }
        }
    }

    void apply(double[] from, int start, double[] to, int toStart, int rows) {
        for (int row = 0, k = 0; row < rows; row++) {
            for (int column = 0; column < factors.length; column++, k++) {
                to[toStart + k] = Math.fma(from[start + k], factors[column], offsets[column]);
            }
        }
    }

    void undo(float[] from, int start, float[] to, int toStart, int rows) {
        for (int row = 0, k = 0; row < rows; row++) {
            for (int column = 0; column < factors.length; column++, k++) {
                to[toStart + k] = (float) ((from[start + k] - offsets[column]) / factors[column]);
            }
        }
    }

    void undo(double[] from, int start, double[] to, int toStart, int rows) {
        for (int row = 0, k = 0; row < rows; row++) {
            for (int column = 0; column < factors.length; column++, k++) {
                to[toStart + k] = (from[start + k] - offsets[column]) / factors[column];
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine that
                && Arrays.equals(factors, that.factors)
                && Arrays.equals(offsets, that.offsets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(factors) + Arrays.hashCode(offsets);
    }
}
