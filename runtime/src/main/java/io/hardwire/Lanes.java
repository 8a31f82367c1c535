package io.hardwire;

import java.util.Arrays;

/**
 * Sums over 16 lanes, in the order that makes them the same bits everywhere: the lanes are combined by the tree 8, 4, 2, 1, in
 * which lane {@code i} takes in lane {@code i + 8}, then {@code i + 4}, {@code i + 2} and {@code i + 1}. The lanes that were read
 * are 0 afterwards, but for those of {@link #sumOf(float[])}.
 */
final class Lanes {
    private static final int HALF = Trainer.LANES / 2;

    private Lanes() {}

    static float sum(float[] lanes) {
        float sum = sumOf(lanes);
        Arrays.fill(lanes, 0, Trainer.LANES, 0);
        return sum;
    }

    static double sum(double[] lanes) {
        double sum = sumOf(lanes);
        Arrays.fill(lanes, 0, Trainer.LANES, 0);
        return sum;
    }

    /** The sum of 16 lanes, which stay as they are. */
    static float sumOf(float[] x) {
        float even = ((x[0] + x[8]) + (x[4] + x[12])) + ((x[2] + x[10]) + (x[6] + x[14]));
        float odd = ((x[1] + x[9]) + (x[5] + x[13])) + ((x[3] + x[11]) + (x[7] + x[15]));
        return even + odd;
    }

    /** The sum of 16 lanes, which stay as they are. */
    static double sumOf(double[] x) {
        double even = ((x[0] + x[8]) + (x[4] + x[12])) + ((x[2] + x[10]) + (x[6] + x[14]));
        double odd = ((x[1] + x[9]) + (x[5] + x[13])) + ((x[3] + x[11]) + (x[7] + x[15]));
        return even + odd;
    }

    /**
     * Writes to {@code total[to + k]} the sum of all {@code lanes[i][from + k]}, plus +0, for each {@code k < length}.
     *
     * @param used the lanes from this one on, if there are any, are zeros
     */
    static void store(float[][] lanes, int used, int from, int length, float[] total, int to) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half && i + half < used; i++) {
                move(lanes[i + half], from, length, lanes[i], from);
            }
        }
        store(lanes[0], from, length, total, to);
    }

    /**
     * Writes to {@code total[to + k]} the sum of all {@code lanes[i][from + k]}, plus +0, for each {@code k < length}.
     *
     * @param used the lanes from this one on, if there are any, are zeros
     */
    static void store(double[][] lanes, int used, int from, int length, double[] total, int to) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half && i + half < used; i++) {
                move(lanes[i + half], from, length, lanes[i], from);
            }
        }
        store(lanes[0], from, length, total, to);
    }

    /** Writes {@code lane[from + k]}, plus +0, to {@code total[to + k]}, for each {@code k < length}. */
    static void store(float[] lane, int from, int length, float[] total, int to) {
        for (int k = 0; k < length; k++) {
            total[to + k] = lane[from + k] + 0;
        }
        Arrays.fill(lane, from, from + length, 0);
    }

    private static void move(float[] lane, int from, int length, float[] total, int to) {
        for (int k = 0; k < length; k++) {
            total[to + k] += lane[from + k];
        }
        Arrays.fill(lane, from, from + length, 0);
    }

    /** Writes {@code lane[from + k]}, plus +0, to {@code total[to + k]}, for each {@code k < length}. */
    static void store(double[] lane, int from, int length, double[] total, int to) {
        for (int k = 0; k < length; k++) {
            total[to + k] = lane[from + k] + 0;
        }
        Arrays.fill(lane, from, from + length, 0);
    }

    private static void move(double[] lane, int from, int length, double[] total, int to) {
        for (int k = 0; k < length; k++) {
            total[to + k] += lane[from + k];
        }
        Arrays.fill(lane, from, from + length, 0);
    }

    /**
     * The sum of the squares of {@code values[from]} to {@code values[to - 1]}, number {@code from + k} in lane {@code k mod 16}. The
     * lanes come and go as zeros.
     */
    static double sumOfSquares(float[] values, int from, int to, double[] lanes) {
        int k = from;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double s8 = 0;
        double s9 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        double s14 = 0;
        double s15 = 0;
        for (; k <= to - Trainer.LANES; k += Trainer.LANES) {
            s0 = addSquare(values[k], s0);
            s1 = addSquare(values[k + 1], s1);
            s2 = addSquare(values[k + 2], s2);
            s3 = addSquare(values[k + 3], s3);
            s4 = addSquare(values[k + 4], s4);
            s5 = addSquare(values[k + 5], s5);
            s6 = addSquare(values[k + 6], s6);
            s7 = addSquare(values[k + 7], s7);
            s8 = addSquare(values[k + 8], s8);
            s9 = addSquare(values[k + 9], s9);
            s10 = addSquare(values[k + 10], s10);
            s11 = addSquare(values[k + 11], s11);
            s12 = addSquare(values[k + 12], s12);
            s13 = addSquare(values[k + 13], s13);
            s14 = addSquare(values[k + 14], s14);
            s15 = addSquare(values[k + 15], s15);
        }
        lanes[0] = s0;
        lanes[1] = s1;
        lanes[2] = s2;
        lanes[3] = s3;
        lanes[4] = s4;
        lanes[5] = s5;
        lanes[6] = s6;
        lanes[7] = s7;
        lanes[8] = s8;
        lanes[9] = s9;
        lanes[10] = s10;
        lanes[11] = s11;
        lanes[12] = s12;
        lanes[13] = s13;
        lanes[14] = s14;
        lanes[15] = s15;
        for (int lane = 0; k < to; k++, lane++) {
            lanes[lane] = addSquare(values[k], lanes[lane]);
        }
        return sum(lanes);
    }

    /**
     * The sum of the squares of {@code values[from]} to {@code values[to - 1]}, number {@code from + k} in lane {@code k mod 16}. The
     * lanes come and go as zeros.
     */
    static double sumOfSquares(double[] values, int from, int to, double[] lanes) {
        int k = from;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double s8 = 0;
        double s9 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        double s14 = 0;
        double s15 = 0;
        for (; k <= to - Trainer.LANES; k += Trainer.LANES) {
            s0 = addSquare(values[k], s0);
            s1 = addSquare(values[k + 1], s1);
            s2 = addSquare(values[k + 2], s2);
            s3 = addSquare(values[k + 3], s3);
            s4 = addSquare(values[k + 4], s4);
            s5 = addSquare(values[k + 5], s5);
            s6 = addSquare(values[k + 6], s6);
            s7 = addSquare(values[k + 7], s7);
            s8 = addSquare(values[k + 8], s8);
            s9 = addSquare(values[k + 9], s9);
            s10 = addSquare(values[k + 10], s10);
            s11 = addSquare(values[k + 11], s11);
            s12 = addSquare(values[k + 12], s12);
            s13 = addSquare(values[k + 13], s13);
            s14 = addSquare(values[k + 14], s14);
            s15 = addSquare(values[k + 15], s15);
        }
        lanes[0] = s0;
        lanes[1] = s1;
        lanes[2] = s2;
        lanes[3] = s3;
        lanes[4] = s4;
        lanes[5] = s5;
        lanes[6] = s6;
        lanes[7] = s7;
        lanes[8] = s8;
        lanes[9] = s9;
        lanes[10] = s10;
        lanes[11] = s11;
        lanes[12] = s12;
        lanes[13] = s13;
        lanes[14] = s14;
        lanes[15] = s15;
        for (int lane = 0; k < to; k++, lane++) {
            lanes[lane] = addSquare(values[k], lanes[lane]);
        }
        return sum(lanes);
    }

    private static double addSquare(double value, double sum) {
        return Math.fma(value, value, sum);
    }

    /**
     * The sum of the magnitudes of {@code values[from]} to {@code values[to - 1]}, number {@code from + k} in lane {@code k mod 16}.
     * The lanes come and go as zeros.
     */
    static double sumOfMagnitudes(float[] values, int from, int to, double[] lanes) {
        for (int k = from; k < to; k++) {
            lanes[(k - from) % Trainer.LANES] += Math.abs(values[k]);
        }
        return sum(lanes);
    }

    /**
     * The sum of the magnitudes of {@code values[from]} to {@code values[to - 1]}, number {@code from + k} in lane {@code k mod 16}.
     * The lanes come and go as zeros.
     */
    static double sumOfMagnitudes(double[] values, int from, int to, double[] lanes) {
        for (int k = from; k < to; k++) {
            lanes[(k - from) % Trainer.LANES] += Math.abs(values[k]);
        }
        return sum(lanes);
    }
}
