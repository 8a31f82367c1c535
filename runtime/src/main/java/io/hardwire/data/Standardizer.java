package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.List;

/**
 * Shifts and scales every input so that it has mean 0 and standard deviation 1 over the data set that it was fitted on:
 * {@code (x - mean) / deviation}. Fit it on the training part only, then apply it to that and to all that follows. Immutable, and
 * safe for any number of threads.
 *
 * <p>The deviation is that of the population (over {@code n}, not {@code n - 1}), and 1 for an input that never changes, as in
 * scikit-learn's {@code StandardScaler}. A network may have its inputs standardised for good: see {@link Scaling}.
 */
public final class Standardizer {
    private final double[] means;
    private final double[] deviations;

    private Standardizer(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /**
     * Measures the inputs of a data set; its targets play no part.
     *
     * @throws DataException if the values of an input are so large that their mean or deviation is infinite
     */
    public static Standardizer fit(Dataset train) {
        double[] means = new double[train.inputs()];
        double[] deviations = new double[train.inputs()];
        List<ColumnSummary> columns = train.describe().inputs();
        for (int column = 0; column < means.length; column++) {
            ColumnSummary values = columns.get(column);
            means[column] = values.mean();
            deviations[column] = values.isConstant() || values.deviation() == 0 ? 1 : values.deviation();
            if (!(deviations[column] <= Double.MAX_VALUE)) {
                throw new DataException("input " + column + ": the values are too large to be standardised");
            }
        }
        return new Standardizer(means, deviations);
    }

    /**
     * A standardizer that was fitted earlier.
     *
     * @param means one for each input; copied
     * @param deviations one for each input, greater than 0; copied
     * @throws IllegalArgumentException if the lengths differ, a number is not finite, or a deviation is not greater than 0
     */
    public static Standardizer of(double[] means, double[] deviations) {
        if (means.length == 0 || means.length != deviations.length) {
            throw new IllegalArgumentException("expected one mean and one deviation for each input; got " + means.length
                    + " and " + deviations.length);
        }
        for (int k = 0; k < means.length; k++) {
            if (!(Math.abs(means[k]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("means[" + k + "] is " + means[k] + "; it must be finite");
            }
            if (!(deviations[k] > 0 && deviations[k] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "deviations[" + k + "] is " + deviations[k] + "; it must be finite and greater than 0");
            }
        }
        return new Standardizer(means.clone(), deviations.clone());
    }

    /** The number of inputs. */
    public int inputs() {
        return means.length;
    }

    /** The mean of each input; a fresh array. */
    public double[] means() {
        return means.clone();
    }

    /** The standard deviation of each input; a fresh array. */
    public double[] deviations() {
        return deviations.clone();
    }

    /**
     * The data set with standardised inputs, in the precision in which it came; the targets are the same.
     *
     * @throws DataException if it has another number of inputs, or a result is not finite
     */
    public Dataset apply(Dataset data) {
        if (data.inputs() != means.length) {
            throw new DataException("the data set has " + Count.of(data.inputs(), "input")
                    + " a row; the standardizer was fitted on " + means.length);
        }
        return data.withInputs(this);
    }

    /** One value of one input. Allocates nothing. */
    public double apply(int input, double value) {
        return (value - means[input]) / deviations[input];
    }

    /**
     * Standardises one row in place, or several that follow each other. Each value is computed in {@code double} and rounded.
     * Allocates nothing.
     *
     * @throws IllegalArgumentException if the length is not a multiple of the number of inputs; nothing is changed then
     */
    public void apply(float[] rows) {
        requireRows(rows.length);
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (float) apply(k % means.length, rows[k]);
        }
    }

    /**
     * Standardises one row in place, or several that follow each other. Allocates nothing.
     *
     * @throws IllegalArgumentException if the length is not a multiple of the number of inputs; nothing is changed then
     */
    public void apply(double[] rows) {
        requireRows(rows.length);
        for (int k = 0; k < rows.length; k++) {
            rows[k] = apply(k % means.length, rows[k]);
        }
    }

    private void requireRows(int length) {
        if (length % means.length != 0) {
            throw new IllegalArgumentException(
                    Count.thereAre(length, "value") + "; expected a multiple of the number of inputs, " + means.length);
        }
    }
}
