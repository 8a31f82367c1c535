package io.hardwire;

/**
 * Finds out whether numbers are finite, at a fraction of what a comparison for each would cost: 0 times a finite number is 0, and
 * NaN otherwise, so a sum of such products tells of all of them. Eight sums go on side by side, for none to wait for the last.
 */
final class Finite {
    private static final int SUMS = 8;

    private Finite() {}

    /** Whether {@code values[from]} to {@code values[to - 1]} are. */
    static boolean all(float[] values, int from, int to) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int k = from;
        for (; k <= to - SUMS; k += SUMS) {
            s0 = Math.fma(values[k], 0, s0);
            s1 = Math.fma(values[k + 1], 0, s1);
            s2 = Math.fma(values[k + 2], 0, s2);
            s3 = Math.fma(values[k + 3], 0, s3);
            s4 = Math.fma(values[k + 4], 0, s4);
            s5 = Math.fma(values[k + 5], 0, s5);
            s6 = Math.fma(values[k + 6], 0, s6);
            s7 = Math.fma(values[k + 7], 0, s7);
        }
        for (; k < to; k++) {
            if (!(Math.abs(values[k]) <= Float.MAX_VALUE)) {
                return false;
            }
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 == 0;
    }

    /** Whether {@code values[from]} to {@code values[to - 1]} are. */
    static boolean all(double[] values, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int k = from;
        for (; k <= to - SUMS; k += SUMS) {
            s0 = Math.fma(values[k], 0, s0);
            s1 = Math.fma(values[k + 1], 0, s1);
            s2 = Math.fma(values[k + 2], 0, s2);
            s3 = Math.fma(values[k + 3], 0, s3);
            s4 = Math.fma(values[k + 4], 0, s4);
            s5 = Math.fma(values[k + 5], 0, s5);
            s6 = Math.fma(values[k + 6], 0, s6);
            s7 = Math.fma(values[k + 7], 0, s7);
        }
        for (; k < to; k++) {
            if (!(Math.abs(values[k]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 == 0;
    }

    /** The index of the first that is not, or -1. */
    static int first(float[] values) {
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) <= Float.MAX_VALUE)) {
                return k;
            }
        }
        return -1;
    }

    /** The index of the first that is not, or -1. */
    static int first(double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) <= Double.MAX_VALUE)) {
                return k;
            }
        }
        return -1;
    }
}
