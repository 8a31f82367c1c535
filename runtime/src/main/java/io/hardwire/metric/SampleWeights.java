package io.hardwire.metric;

import io.hardwire.data.Dataset;
import io.hardwire.text.Count;
import org.jspecify.annotations.Nullable;

/** How much each row of a data set counts: what it weighs, or 1 where nobody weighed. */
final class SampleWeights {
    private final int rows;
    private final double @Nullable [] weights;

    private SampleWeights(int rows, double @Nullable [] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    static SampleWeights none(int rows) {
        return new SampleWeights(rows, null);
    }

    static SampleWeights of(Dataset data) {
        double[] weights = data.doubleWeights();
        return weights == null ? none(data.size()) : of(weights, data.size());
    }

    static SampleWeights of(double[] weights, int rows) {
        if (weights.length != rows) {
            throw new IllegalArgumentException(Count.thereAre(weights.length, "weight") + " for "
                    + Count.of(rows, "row") + "; expected one for each");
        }
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            if (!(weights[row] >= 0 && weights[row] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "weights[" + row + "] is " + weights[row] + "; it must be finite and at least 0");
            }
            sum += weights[row];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("all weights are 0; expected at least one that is not");
        }
        return new SampleWeights(rows, weights.clone());
    }

    int rows() {
        return rows;
    }

    double of(int row) {
        return weights == null ? 1 : weights[row];
    }

    double sum() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += of(row);
        }
        return sum;
    }
}
