package io.hardwire.data;

import io.hardwire.text.Count;

/** Weights of rows: a matrix of one column, without a negative number, and not all 0. */
final class Weights {
    private Weights() {}

    /** Takes over the array. */
    static Matrix of(int rows, float[] weights) {
        checkCount("weight", weights.length, rows, "row", "rows");
        return check(Matrix.of("weight", rows, weights));
    }

    /** Takes over the array. */
    static Matrix of(int rows, double[] weights) {
        checkCount("weight", weights.length, rows, "row", "rows");
        return check(Matrix.of("weight", rows, weights));
    }

    /** Those of the rows' classes, times those that the rows have. */
    static Matrix ofClasses(Dataset data, double[] ofClasses) {
        checkCount("class weight", ofClasses.length, classes(data), "class", "classes");
        for (int k = 0; k < ofClasses.length; k++) {
            if (!(ofClasses[k] >= 0 && ofClasses[k] <= Double.MAX_VALUE)) {
                throw new DataException(
                        "the weight of class " + k + " is " + ofClasses[k] + "; expected a finite number, 0 or more");
            }
        }
        int[] labels = data.labels();
        double[] weights = new double[labels.length];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = ofClasses[labels[row]] * data.weight(row);
        }
        return of(weights.length, weights);
    }

    /** {@code n / (k * c)} for each class of {@code c} of the {@code n} rows, where {@code k} classes have any; 0 for the others. */
    static double[] balanced(Dataset data) {
        double[] weights = new double[classes(data)];
        for (int label : data.labels()) {
            weights[label]++;
        }
        int present = 0;
        for (double count : weights) {
            present += count > 0 ? 1 : 0;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = weights[k] == 0 ? 0 : data.size() / (present * weights[k]);
        }
        return weights;
    }

    private static int classes(Dataset data) {
        return Math.max(2, data.outputs());
    }

    private static void checkCount(String what, int count, int expected, String one, String several) {
        if (count != expected) {
            throw new DataException(Count.thereAre(count, what) + " for " + Count.of(expected, one, several)
                    + "; expected one for each");
        }
    }

    private static Matrix check(Matrix weights) {
        boolean anyCounts = false;
        for (int row = 0; row < weights.rows(); row++) {
            double weight = weights.at(row, 0);
            if (weight < 0) {
                throw new DataException("row " + row + ": the weight is " + weight + "; expected 0 or more");
            }
            anyCounts |= weight > 0;
        }
        if (!anyCounts) {
            throw new DataException("the weight of every row is 0; expected at least one row that counts");
        }
        return weights;
    }
}
