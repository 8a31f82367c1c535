package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;
import java.util.Random;

/** 10,000 matrices of 2 x 2, entries drawn from -1 to 1, and the exponential of each: the task of SimpleChains.jl's first example. */
final class MatrixExponentials {
    private static final int ROWS = 10_000;
    private static final long SEED = 20261123;
    private static final int TERMS = 20;

    private MatrixExponentials() {}

    static Source drawn() {
        Random random = new Random(SEED);
        float[] inputs = new float[4 * ROWS];
        float[] targets = new float[4 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            double[] matrix = random.doubles(4, -1, 1).toArray();
            double[] exponential = exponential(matrix);
            for (int k = 0; k < 4; k++) {
                inputs[4 * row + k] = (float) matrix[k];
                targets[4 * row + k] = (float) exponential[k];
            }
        }
        return new Source("exponentials of 2 x 2 matrices", Dataset.of(inputs, targets, ROWS));
    }

    /** The power series, which has converged far below a float after 20 terms for entries up to 1. */
    private static double[] exponential(double[] matrix) {
        double[] sum = {1, 0, 0, 1};
        double[] term = {1, 0, 0, 1};
        for (int n = 1; n <= TERMS; n++) {
            term = new double[] {
                (term[0] * matrix[0] + term[1] * matrix[2]) / n,
                (term[0] * matrix[1] + term[1] * matrix[3]) / n,
                (term[2] * matrix[0] + term[3] * matrix[2]) / n,
                (term[2] * matrix[1] + term[3] * matrix[3]) / n
            };
            for (int k = 0; k < 4; k++) {
                sum[k] += term[k];
            }
        }
        return sum;
    }
}
