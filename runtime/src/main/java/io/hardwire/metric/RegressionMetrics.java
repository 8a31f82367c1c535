package io.hardwire.metric;

import io.hardwire.Model;
import io.hardwire.data.Dataset;
import io.hardwire.text.Count;
import java.util.Arrays;
import java.util.List;

/**
 * How near a network's outputs come to numbers: what {@link #toString} shows as a table, and each of these numbers by a method of its
 * own, for one output and for all. Those for all are the mean of those of the outputs, as scikit-learn's are.
 *
 * <pre>{@code
 * RegressionMetrics metrics = RegressionMetrics.of(network, test);
 * metrics.rmse();                      // in the units of the target
 * metrics.r2();                        // 1 is perfect; 0 is as good as always saying the mean
 * }</pre>
 *
 * <p>It measures when it is made and whenever {@link #measure} is called, through the same code as {@link Model#predict(Dataset,
 * double[])}. All room is allocated when it is made, so that measuring after each epoch allocates nothing. Where rows weigh something,
 * every mean counts a row as much as it weighs. Belongs to one thread at a time.
 */
public final class RegressionMetrics {
    private final Runnable source;
    private final double[] outputs;
    private final double[] targets;
    private final int width;
    private final SampleWeights weights;
    private final double[] squares;
    private final double[] distances;
    private final double[] variances;

    private RegressionMetrics(Runnable source, double[] outputs, double[] targets, int width, SampleWeights weights) {
        this.source = source;
        this.outputs = outputs;
        this.targets = targets;
        this.width = width;
        this.weights = weights;
        this.squares = new double[width];
        this.distances = new double[width];
        this.variances = new double[width];
        for (int k = 0; k < width; k++) {
            variances[k] = variance(k);
        }
    }

    /**
     * Measures a network on a data set.
     *
     * @throws IllegalArgumentException if the data set is not as wide as the network
     */
    public static RegressionMetrics of(Model network, Dataset data) {
        if (data.outputs() != network.outputs()) {
            throw new IllegalArgumentException("the data set has " + Count.of(data.outputs(), "target")
                    + " a row; the network " + network.shape() + " has " + Count.of(network.outputs(), "output"));
        }
        double[] outputs = new double[data.size() * network.outputs()];
        return new RegressionMetrics(
                        () -> network.predict(data, outputs),
                        outputs,
                        data.doubleTargets(),
                        network.outputs(),
                        SampleWeights.of(data))
                .measure();
    }

    /**
     * Measures outputs, whoever computed them.
     *
     * @param outputs row-major; not copied: {@link #measure} reads them again
     * @param targets row-major; copied
     * @param width the number of outputs of a row
     * @throws IllegalArgumentException if the lengths do not agree
     */
    public static RegressionMetrics of(double[] outputs, double[] targets, int width) {
        int rows = rows(outputs, targets, width);
        return new RegressionMetrics(() -> {}, outputs, targets.clone(), width, SampleWeights.none(rows)).measure();
    }

    /**
     * The same with weights.
     *
     * @param outputs row-major; not copied: {@link #measure} reads them again
     * @param targets row-major; copied
     * @param width the number of outputs of a row
     * @param weights how much each row counts, 0 or more, not all 0; copied
     * @throws IllegalArgumentException if the lengths do not agree, or a weight is negative or not finite
     */
    public static RegressionMetrics of(double[] outputs, double[] targets, int width, double[] weights) {
        int rows = rows(outputs, targets, width);
        return new RegressionMetrics(() -> {}, outputs, targets.clone(), width, SampleWeights.of(weights, rows))
                .measure();
    }

    private static int rows(double[] outputs, double[] targets, int width) {
        if (width < 1 || outputs.length == 0 || outputs.length % width != 0 || outputs.length != targets.length) {
            throw new IllegalArgumentException(
                    Count.thereAre(outputs.length, "output") + " and " + Count.of(targets.length, "target")
                            + " in rows of " + width + "; expected the same number of whole rows, at least one");
        }
        return outputs.length / width;
    }

    /**
     * Measures the network as it is now. Allocates nothing.
     *
     * @return this object
     */
    public RegressionMetrics measure() {
        source.run();
        Arrays.fill(squares, 0);
        Arrays.fill(distances, 0);
        for (int row = 0; row < weights.rows(); row++) {
            for (int k = 0; k < width; k++) {
                double distance = outputs[row * width + k] - targets[row * width + k];
                squares[k] += weights.of(row) * distance * distance;
                distances[k] += weights.of(row) * Math.abs(distance);
            }
        }
        double sum = weights.sum();
        for (int k = 0; k < width; k++) {
            squares[k] /= sum;
            distances[k] /= sum;
        }
        return this;
    }

    private double variance(int output) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double mean = 0;
        for (int row = 0; row < weights.rows(); row++) {
            double target = targets[row * width + output];
            if (weights.of(row) > 0) {
                least = Math.min(least, target);
                greatest = Math.max(greatest, target);
            }
            mean += weights.of(row) * target;
        }
        // The mean of equal numbers may be another one, by a rounding.
        if (least == greatest) {
            return 0;
        }
        mean /= weights.sum();
        double sum = 0;
        for (int row = 0; row < weights.rows(); row++) {
            double distance = targets[row * width + output] - mean;
            sum += weights.of(row) * distance * distance;
        }
        return sum / weights.sum();
    }

    /** The number of outputs. */
    public int outputs() {
        return width;
    }

    /**
     * The mean squared error of one output.
     *
     * @throws IllegalArgumentException if there is no such output
     */
    public double mse(int output) {
        requireOutput(output);
        return squares[output];
    }

    /**
     * The root of the mean squared error of one output.
     *
     * @throws IllegalArgumentException if there is no such output
     */
    public double rmse(int output) {
        return Math.sqrt(mse(output));
    }

    /**
     * The mean absolute error of one output.
     *
     * @throws IllegalArgumentException if there is no such output
     */
    public double mae(int output) {
        requireOutput(output);
        return distances[output];
    }

    /**
     * The coefficient of determination of one output: 1 less the ratio of its mean squared error to the variance of its target. If the
     * target is the same in every row that weighs something, 1 if it is met exactly and otherwise 0; NaN for a single row.
     *
     * @throws IllegalArgumentException if there is no such output
     */
    public double r2(int output) {
        double error = mse(output);
        if (weights.rows() < 2) {
            return Double.NaN;
        }
        if (variances[output] == 0) {
            return error == 0 ? 1 : 0;
        }
        return 1 - error / variances[output];
    }

    /** The mean squared error. */
    public double mse() {
        return mean(RegressionMetrics::mse);
    }

    /** The root of the mean squared error: the mean of the {@link #rmse(int)} of all outputs. */
    public double rmse() {
        return mean(RegressionMetrics::rmse);
    }

    /** The mean absolute error. */
    public double mae() {
        return mean(RegressionMetrics::mae);
    }

    /** The coefficient of determination: the mean of the {@link #r2(int)} of all outputs. */
    public double r2() {
        return mean(RegressionMetrics::r2);
    }

    /** A number for each output. */
    private interface Measure {
        double of(RegressionMetrics metrics, int output);
    }

    private double mean(Measure measure) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += measure.of(this, k);
        }
        return sum / width;
    }

    private void requireOutput(int output) {
        if (output < 0 || output >= width) {
            throw new IllegalArgumentException("output " + output + "; the outputs are 0 to " + (width - 1));
        }
    }

    /** A table, one line for each output, and one for all if there are several. */
    @Override
    public String toString() {
        TextTable table =
                new TextTable().row(Count.of(weights.rows(), "row")).cells(List.of("RMSE", "MAE", "R2", "MSE"));
        for (int k = 0; k < width; k++) {
            table.row("output " + k).value(rmse(k)).value(mae(k)).value(r2(k)).value(mse(k));
        }
        if (width > 1) {
            table.row("mean").value(rmse()).value(mae()).value(r2()).value(mse());
        }
        return table.toString();
    }
}
