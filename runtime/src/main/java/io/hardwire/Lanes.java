package io.hardwire;

import java.util.Arrays;

/**
 * Sums over 16 lanes, in the order that makes them the same bits everywhere: the lanes are combined by the tree 8, 4, 2, 1, in
 * which lane {@code i} takes in lane {@code i + 8}, then {@code i + 4}, {@code i + 2} and {@code i + 1}. The lanes that were read
 * are 0 afterwards.
 */
final class Lanes {
    private static final int HALF = Trainer.LANES / 2;

    private Lanes() {}

    static float sum(float[] lanes) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] += lanes[i + half];
            }
        }
        float sum = lanes[0];
        Arrays.fill(lanes, 0, Trainer.LANES, 0);
        return sum;
    }

    static double sum(double[] lanes) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] += lanes[i + half];
            }
        }
        double sum = lanes[0];
        Arrays.fill(lanes, 0, Trainer.LANES, 0);
        return sum;
    }

    /** Writes to {@code total[to + k]} the sum of all {@code lanes[i][from + k]}, plus +0, for each {@code k < length}. */
    static void store(float[][] lanes, int from, int length, float[] total, int to) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                move(lanes[i + half], from, length, lanes[i], from);
            }
        }
        store(lanes[0], from, length, total, to);
    }

    /** Writes to {@code total[to + k]} the sum of all {@code lanes[i][from + k]}, plus +0, for each {@code k < length}. */
    static void store(double[][] lanes, int from, int length, double[] total, int to) {
        for (int half = HALF; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
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

    /** The sum of the first squares, number {@code k} in lane {@code k mod 16}. The lanes come and go as zeros. */
    static double sumOfSquares(float[] values, int count, double[] lanes) {
        for (int k = 0; k < count; k++) {
            lanes[k % Trainer.LANES] = Math.fma((double) values[k], (double) values[k], lanes[k % Trainer.LANES]);
        }
        return sum(lanes);
    }

    /** The sum of the first squares, number {@code k} in lane {@code k mod 16}. The lanes come and go as zeros. */
    static double sumOfSquares(double[] values, int count, double[] lanes) {
        for (int k = 0; k < count; k++) {
            lanes[k % Trainer.LANES] = Math.fma(values[k], values[k], lanes[k % Trainer.LANES]);
        }
        return sum(lanes);
    }
}
