package io.hardwire.data;

import java.util.List;

/** Classes as rows of targets, and back. */
final class OneHot {
    private OneHot() {}

    static Matrix of(int[] labels, List<String> classNames) {
        if (classNames.size() < 2) {
            throw new DataException("expected at least two classes; got " + classNames);
        }
        int classes = classNames.size();
        if ((long) labels.length * classes > Numbers.MOST) {
            throw new DataException(labels.length + " rows of " + classes + " classes do not fit into one array");
        }
        float[] targets = new float[labels.length * classes];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classes) {
                throw new DataException("row " + row + ": the label is " + labels[row] + "; the classes are 0 to "
                        + (classes - 1) + ", " + String.join(", ", classNames));
            }
            targets[row * classes + labels[row]] = 1;
        }
        return Matrix.of("target", labels.length, targets);
    }

    /** The index of the row's largest target, the lowest if several are; a single target is class 1 from 0.5 on. */
    static int label(Matrix targets, int row) {
        if (targets.width() == 1) {
            return targets.at(row, 0) >= 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int k = 1; k < targets.width(); k++) {
            if (targets.at(row, k) > targets.at(row, largest)) {
                largest = k;
            }
        }
        return largest;
    }

    /** {@code y (1 - share) + share / K}. */
    static Matrix smooth(Matrix targets, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("the share is " + share + "; expected at least 0 and less than 1");
        }
        double rest = share / Math.max(2, targets.width());
        double[] smooth = new double[targets.rows() * targets.width()];
        for (int k = 0; k < smooth.length; k++) {
            int row = k / targets.width();
            int column = k % targets.width();
            double y = targets.at(row, column);
            if (!(y >= 0 && y <= 1)) {
                throw new DataException("row " + row + ", target " + column + " is " + y
                        + "; labels that are smoothed are probabilities, 0 to 1");
            }
            smooth[k] = y * (1 - share) + rest;
        }
        return Matrix.of("target", targets.rows(), smooth);
    }
}
