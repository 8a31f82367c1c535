package io.hardwire.optimizer;

/** Sums over whole arrays, in double and in eight parts for speed; always in the same order, and so the same bits everywhere. */
final class Vectors {
    private static final int PARTS = 8;

    private Vectors() {}

    static double dot(float[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int k = 0;
        for (; k <= a.length - PARTS; k += PARTS) {
            s0 = Math.fma((double) a[k], (double) b[k], s0);
            s1 = Math.fma((double) a[k + 1], (double) b[k + 1], s1);
            s2 = Math.fma((double) a[k + 2], (double) b[k + 2], s2);
            s3 = Math.fma((double) a[k + 3], (double) b[k + 3], s3);
            s4 = Math.fma((double) a[k + 4], (double) b[k + 4], s4);
            s5 = Math.fma((double) a[k + 5], (double) b[k + 5], s5);
            s6 = Math.fma((double) a[k + 6], (double) b[k + 6], s6);
            s7 = Math.fma((double) a[k + 7], (double) b[k + 7], s7);
        }
        for (; k < a.length; k++) {
            s0 = Math.fma((double) a[k], (double) b[k], s0);
        }
        return s0 + s4 + (s2 + s6) + (s1 + s5 + (s3 + s7));
    }

    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int k = 0;
        for (; k <= a.length - PARTS; k += PARTS) {
            s0 = Math.fma(a[k], b[k], s0);
            s1 = Math.fma(a[k + 1], b[k + 1], s1);
            s2 = Math.fma(a[k + 2], b[k + 2], s2);
            s3 = Math.fma(a[k + 3], b[k + 3], s3);
            s4 = Math.fma(a[k + 4], b[k + 4], s4);
            s5 = Math.fma(a[k + 5], b[k + 5], s5);
            s6 = Math.fma(a[k + 6], b[k + 6], s6);
            s7 = Math.fma(a[k + 7], b[k + 7], s7);
        }
        for (; k < a.length; k++) {
            s0 = Math.fma(a[k], b[k], s0);
        }
        return s0 + s4 + (s2 + s6) + (s1 + s5 + (s3 + s7));
    }

    /** {@code to += factor * from}. */
    static void add(float factor, float[] from, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] = Math.fma(factor, from[k], to[k]);
        }
    }

    /** {@code to += factor * from}. */
    static void add(double factor, double[] from, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] = Math.fma(factor, from[k], to[k]);
        }
    }

    static double largestMagnitude(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static double largestMagnitude(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
