package io.hardwire.metric;

import java.util.Arrays;
import java.util.List;

/**
 * How often samples of one class (row) were taken for another (column), and what follows from that: accuracy, precision, recall and
 * F1. With weights, a sample counts as much as it weighs. Classes count from 0.
 *
 * <p>A class that is never predicted has the precision 0, one that never occurs the recall 0, and where both are 0, so is F1: as
 * scikit-learn has it.
 */
public final class ConfusionMatrix {
    /** A number for each class. */
    private interface Measure {
        double of(ConfusionMatrix matrix, int ofClass);
    }

    private final List<String> classNames;
    private final int classes;
    private final double[] counts;

    /**
     * An empty matrix, which {@link #add} fills.
     *
     * @param classNames the names of the classes, at least two
     * @throws IllegalArgumentException if there are fewer than two
     */
    public ConfusionMatrix(List<String> classNames) {
        if (classNames.size() < 2) {
            throw new IllegalArgumentException("expected at least two classes; got " + classNames);
        }
        this.classNames = List.copyOf(classNames);
        this.classes = classNames.size();
        this.counts = new double[classes * classes];
    }

    /**
     * Counts one sample. Allocates nothing.
     *
     * @param actual the class that it has
     * @param predicted the class that it was taken for
     * @param weight how much it counts, 1 for one sample
     * @throws IllegalArgumentException if there is no such class, or the weight is not finite or less than 0
     */
    public void add(int actual, int predicted, double weight) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("the weight is " + weight + "; it must be finite and at least 0");
        }
        counts[index(actual, predicted)] += weight;
    }

    /** Forgets everything. Allocates nothing. */
    public void clear() {
        Arrays.fill(counts, 0);
    }

    /** The names of the classes. */
    public List<String> classNames() {
        return classNames;
    }

    /** The number of classes. */
    public int classes() {
        return classes;
    }

    /**
     * How many samples of one class were taken for another.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double count(int actual, int predicted) {
        return counts[index(actual, predicted)];
    }

    /** How many samples there are. */
    public double total() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /**
     * How many samples have this class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double support(int actual) {
        double sum = 0;
        for (int predicted = 0; predicted < classes; predicted++) {
            sum += count(actual, predicted);
        }
        return sum;
    }

    /**
     * How many samples were taken for this class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double predicted(int predicted) {
        double sum = 0;
        for (int actual = 0; actual < classes; actual++) {
            sum += count(actual, predicted);
        }
        return sum;
    }

    /** The share of samples whose class is right, from 0 to 1; NaN if there are none. */
    public double accuracy() {
        return right() / total();
    }

    /**
     * Of the samples that were taken for this class, the share that has it.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double precision(int ofClass) {
        return ratio(count(ofClass, ofClass), predicted(ofClass));
    }

    /**
     * Of the samples that have this class, the share that was taken for it.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double recall(int ofClass) {
        return ratio(count(ofClass, ofClass), support(ofClass));
    }

    /**
     * The harmonic mean of {@link #precision(int)} and {@link #recall(int)}.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double f1(int ofClass) {
        return ratio(2 * count(ofClass, ofClass), predicted(ofClass) + support(ofClass));
    }

    /** The precision of all classes. */
    public double precision(Average average) {
        return average(average, ConfusionMatrix::precision);
    }

    /** The recall of all classes. */
    public double recall(Average average) {
        return average(average, ConfusionMatrix::recall);
    }

    /** The F1 of all classes: an average of theirs, not the F1 of average precision and recall. */
    public double f1(Average average) {
        return average(average, ConfusionMatrix::f1);
    }

    private double average(Average average, Measure measure) {
        if (average == Average.MICRO) {
            return ratio(right(), total());
        }
        double sum = 0;
        double weights = 0;
        for (int c = 0; c < classes; c++) {
            double weight = support(c);
            if (average == Average.MACRO) {
                weight = support(c) + predicted(c) > 0 ? 1 : 0;
            }
            sum += weight * measure.of(this, c);
            weights += weight;
        }
        return ratio(sum, weights);
    }

    private double right() {
        double right = 0;
        for (int c = 0; c < classes; c++) {
            right += count(c, c);
        }
        return right;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private int index(int actual, int predicted) {
        requireClass(actual);
        requireClass(predicted);
        return actual * classes + predicted;
    }

    void requireClass(int ofClass) {
        if (ofClass < 0 || ofClass >= classes) {
            throw new IllegalArgumentException("class " + ofClass + "; the classes are 0 to " + (classes - 1));
        }
    }

    /** A table, one line for each class that samples have, under a line of the classes that they were taken for. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row("").cells(classNames);
        for (int actual = 0; actual < classes; actual++) {
            table.row(classNames.get(actual));
            for (int predicted = 0; predicted < classes; predicted++) {
                table.count(count(actual, predicted));
            }
        }
        return table.toString();
    }
}
