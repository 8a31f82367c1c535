package io.hardwire.data;

import io.hardwire.random.SeededRandom;
import io.hardwire.text.Count;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Samples to learn from: rows of inputs, each with its row of targets. Immutable, never empty, and every number in it is finite.
 * Arrays that are given to it are copied. Rows and columns count from 0. Safe for any number of threads.
 */
public final class Dataset {
    private final Matrix inputs;
    private final Matrix targets;
    private final Schema schema;
    private final @Nullable Matrix weights;

    Dataset(Matrix inputs, Matrix targets, Schema schema) {
        this(inputs, targets, schema, null);
    }

    private Dataset(Matrix inputs, Matrix targets, Schema schema, @Nullable Matrix weights) {
        this.inputs = inputs;
        this.targets = targets;
        this.schema = schema;
        this.weights = weights;
    }

    /**
     * A data set of these rows.
     *
     * @param inputs row-major; the number of inputs of a row is the array's length over the number of samples; copied
     * @param targets row-major, in the same way; copied
     * @param samples the number of rows, at least 1
     * @throws DataException if the lengths do not agree with the number of samples, or a number is not finite
     */
    public static Dataset of(float[] inputs, float[] targets, int samples) {
        return new Dataset(
                Matrix.of("input", samples, inputs.clone()),
                Matrix.of("target", samples, targets.clone()),
                Schema.unnamed());
    }

    /**
     * A data set of these rows.
     *
     * @param inputs row-major; the number of inputs of a row is the array's length over the number of samples; copied
     * @param targets row-major, in the same way; copied
     * @param samples the number of rows, at least 1
     * @throws DataException if the lengths do not agree with the number of samples, or a number is not finite
     */
    public static Dataset of(double[] inputs, double[] targets, int samples) {
        return new Dataset(
                Matrix.of("input", samples, inputs.clone()),
                Matrix.of("target", samples, targets.clone()),
                Schema.unnamed());
    }

    /**
     * A data set whose targets are classes, one-hot: 1 for the class of the row, 0 for each other one.
     *
     * @param inputs row-major; the number of inputs of a row is the array's length over the number of labels; copied
     * @param labels the class of each row, an index into the names
     * @param classNames the names of the classes; their number is the number of targets
     * @throws DataException if the lengths do not agree, a number is not finite, or a label names no class
     */
    public static Dataset classification(float[] inputs, int[] labels, List<String> classNames) {
        return new Dataset(
                Matrix.of("input", labels.length, inputs.clone()),
                OneHot.of(labels, classNames),
                Schema.unnamed().classes("", classNames.toArray(String[]::new)));
    }

    /**
     * A data set whose targets are classes, one-hot: 1 for the class of the row, 0 for each other one.
     *
     * @param inputs row-major; the number of inputs of a row is the array's length over the number of labels; copied
     * @param labels the class of each row, an index into the names
     * @param classNames the names of the classes; their number is the number of targets
     * @throws DataException if the lengths do not agree, a number is not finite, or a label names no class
     */
    public static Dataset classification(double[] inputs, int[] labels, List<String> classNames) {
        return new Dataset(
                Matrix.of("input", labels.length, inputs.clone()),
                OneHot.of(labels, classNames),
                Schema.unnamed().classes("", classNames.toArray(String[]::new)));
    }

    /**
     * A data set of all rows of a source, which is left open.
     *
     * @throws IOException if they cannot be read
     * @throws DataException if there is no row, a number is not finite, or an array cannot hold them
     */
    public static Dataset read(RowSource rows) throws IOException {
        return RowCollector.collect(rows);
    }

    /** The number of rows. */
    public int size() {
        return inputs.rows();
    }

    /** The number of inputs of a row. */
    public int inputs() {
        return inputs.width();
    }

    /** The number of targets of a row. */
    public int outputs() {
        return targets.width();
    }

    /**
     * One input.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double input(int row, int column) {
        return inputs.at(row, column);
    }

    /**
     * One target.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double target(int row, int column) {
        return targets.at(row, column);
    }

    /** The names of the classes, in the order of the targets; empty if the targets are not classes. */
    public List<String> classNames() {
        return schema.classNames();
    }

    /** What the inputs and the targets are called. */
    public Schema schema() {
        return schema;
    }

    /**
     * The same rows with other names.
     *
     * @throws DataException if it has names for more or fewer inputs or targets
     */
    public Dataset withSchema(Schema names) {
        requireCount("input", names.inputNames().size(), inputs());
        requireCount("target", names.outputNames().size(), outputs());
        requireCount("target", names.classNames().size(), outputs());
        return new Dataset(inputs, targets, names, weights);
    }

    private static void requireCount(String what, int names, int expected) {
        if (names != 0 && names != expected) {
            throw new DataException(
                    "there are names for " + Count.of(names, what) + "; the data set has " + expected + " a row");
        }
    }

    /**
     * The class of each row: the index of its largest target, the lowest index if several are largest. A single target means
     * class 1 from 0.5 on and class 0 below.
     *
     * @return a fresh array
     */
    public int[] labels() {
        int[] labels = new int[size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = OneHot.label(targets, row);
        }
        return labels;
    }

    /**
     * A number that other data almost surely does not have: the same rows with the same inputs, targets and weights, in the same order and
     * the precision in which they came, have the same. It is not made to withstand anybody who means to deceive.
     */
    public long fingerprint() {
        Matrix own = weights;
        return Fingerprint.of(inputs.fingerprint(), targets.fingerprint(), own == null ? 0 : own.fingerprint());
    }

    /**
     * All inputs, row-major, as {@code float}: the data set's own array, rounded from {@code double} once if it came as
     * {@code double}, and then kept. Not to be written to.
     *
     * @throws DataException if a number is too large for a {@code float}
     */
    public float[] floatInputs() {
        return inputs.floats();
    }

    /**
     * All targets, row-major, as {@code float}: the data set's own array, rounded from {@code double} once if it came as
     * {@code double}, and then kept. Not to be written to.
     *
     * @throws DataException if a number is too large for a {@code float}
     */
    public float[] floatTargets() {
        return targets.floats();
    }

    /**
     * All inputs, row-major, as {@code double}: the data set's own array, widened once if it came as {@code float}, and then kept.
     * Not to be written to.
     */
    public double[] doubleInputs() {
        return inputs.doubles();
    }

    /**
     * All targets, row-major, as {@code double}: the data set's own array, widened once if it came as {@code float}, and then kept.
     * Not to be written to.
     */
    public double[] doubleTargets() {
        return targets.doubles();
    }

    /**
     * The same rows with a weight each: how much the loss of a row counts, where 1 is the rule. A training multiplies each row's loss
     * by its weight and divides their sum by the number of rows, whatever the weights are; so does the loss of a validation set.
     *
     * @param weights one for each row, 0 or more; copied
     * @throws DataException if they are not one for each row, one is negative or not finite, or all are 0
     */
    public Dataset withWeights(float... weights) {
        return new Dataset(inputs, targets, schema, Weights.of(size(), weights.clone()));
    }

    /**
     * As {@link #withWeights(float...)}, with weights of type {@code double}.
     *
     * @param weights one for each row, 0 or more; copied
     * @throws DataException if they are not one for each row, one is negative or not finite, or all are 0
     */
    public Dataset withWeights(double... weights) {
        return new Dataset(inputs, targets, schema, Weights.of(size(), weights.clone()));
    }

    /**
     * The same rows, each with the weight of its class, as {@link #labels} has it, times the weight that it has already.
     *
     * @param ofClasses one for each class, 0 or more; two, if there is a single target
     * @throws DataException if they are not one for each class, one is negative or not finite, or every row gets 0
     */
    public Dataset withClassWeights(double... ofClasses) {
        return new Dataset(inputs, targets, schema, Weights.ofClasses(this, ofClasses));
    }

    /**
     * The same rows with class weights that make up for classes of different sizes: {@code n / (k * c)} for a row whose class has {@code
     * c} of the {@code n} rows, where {@code k} classes have any. Together the rows of each class then weigh {@code n / k}, and the mean
     * weight is 1. (What scikit-learn calls "balanced"; King and Zeng, "Logistic Regression in Rare Events Data", 2001.)
     *
     * @throws DataException if every row gets 0, times the weight that it has already
     */
    public Dataset balanced() {
        return withClassWeights(Weights.balanced(this));
    }

    /** Whether the rows have weights. */
    public boolean isWeighted() {
        return weights != null;
    }

    /**
     * The weight of a row; 1 if the rows have none.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double weight(int row) {
        Objects.checkIndex(row, size());
        return weights == null ? 1 : weights.at(row, 0);
    }

    /**
     * The weights as {@code float}: the data set's own array, rounded from {@code double} once if it came as {@code double}, and then kept.
     * Not to be written to. Null, if the rows have none.
     *
     * @throws DataException if a number is too large for a {@code float}
     */
    public float @Nullable [] floatWeights() {
        return weights == null ? null : weights.floats();
    }

    /**
     * The weights as {@code double}: the data set's own array, widened once if it came as {@code float}, and then kept. Not to be written
     * to. Null, if the rows have none.
     */
    public double @Nullable [] doubleWeights() {
        return weights == null ? null : weights.doubles();
    }

    /**
     * The chosen rows, in that order; a row may be chosen more than once.
     *
     * @throws DataException if no row is chosen or there is no such row
     */
    public Dataset rows(int... rows) {
        if (rows.length == 0) {
            throw new DataException("no row was chosen; a data set has at least one");
        }
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] < 0 || rows[k] >= size()) {
                throw new DataException(
                        "rows[" + k + "] is " + rows[k] + "; the data set has rows 0 to " + (size() - 1));
            }
        }
        return new Dataset(
                inputs.select(rows), targets.select(rows), schema, weights == null ? null : weights.select(rows));
    }

    /** The same rows in a random order, each equally likely: stream 2 of {@link SeededRandom#stream}. */
    public Dataset shuffle(long seed) {
        return rows(shuffled(seed));
    }

    /**
     * Shuffles the rows and splits them in two: the first {@code round(share * size())}, halves rounded up, and the rest.
     *
     * @param share the share of the training part, greater than 0 and less than 1
     * @throws IllegalArgumentException if the share is not between 0 and 1
     * @throws DataException if a part would be empty
     */
    public Split split(double share, long seed) {
        return Splits.split(this, share, shuffled(seed));
    }

    /**
     * Shuffles the rows and splits them in two such that every class, as {@link #labels} has it, is in both parts as often as its
     * share asks for. The training part gets {@code round(share * size())} rows, as with {@link #split}; each class sends
     * {@code floor(share * n)} of its {@code n} rows there, and the rows that are still missing come from the classes with the
     * largest remainders, one each (of equal remainders, the class with the lower index first). In both parts the rows are in their
     * shuffled order.
     *
     * @param share the share of the training part, greater than 0 and less than 1
     * @throws IllegalArgumentException if the share is not between 0 and 1
     * @throws DataException if a part would be empty
     */
    public Split stratifiedSplit(double share, long seed) {
        return Splits.stratified(this, share, shuffled(seed));
    }

    /**
     * Splits the rows in two as they stand: the first {@code round(share * size())}, halves rounded up, and the rest. For rows in the
     * order of time: what comes later is not learnt from.
     *
     * @param share the share of the training part, greater than 0 and less than 1
     * @throws IllegalArgumentException if the share is not between 0 and 1
     * @throws DataException if a part would be empty
     */
    public Split splitInOrder(double share) {
        return Splits.split(this, share, ascending());
    }

    /** What the columns are like: count, minimum, maximum, mean and deviation of each, and how many rows each class has. */
    public Description describe() {
        return Description.of(this);
    }

    /**
     * The same rows with smoother labels: a target {@code y} becomes {@code y (1 - share) + share / K}, where {@code K} is the number of targets
     * of a row, or 2 where there is one (Szegedy et al., "Rethinking the Inception architecture", 2016; PyTorch's {@code label_smoothing}). A network
     * that learns these with {@link io.hardwire.Loss#CROSS_ENTROPY} or {@link io.hardwire.Loss#BINARY_CROSS_ENTROPY} is less sure of itself. {@link #labels}
     * stay as they are.
     *
     * @param share how much of each label is spread over all classes, at least 0 and less than 1
     * @throws IllegalArgumentException if the share is not that
     * @throws DataException if a target is not between 0 and 1
     */
    public Dataset smoothLabels(double share) {
        return with(inputs, OneHot.smooth(targets, share));
    }

    /** The same rows with standardised inputs. */
    Dataset withInputs(Standardizer standardizer) {
        return with(inputs.standardised(standardizer), targets);
    }

    /** The same rows, in number and order, with other numbers. */
    Dataset with(Matrix otherInputs, Matrix otherTargets) {
        return new Dataset(otherInputs, otherTargets, schema, weights);
    }

    /** The numbers of the rows in a random order: stream 2 of {@link SeededRandom#stream}. */
    int[] shuffled(long seed) {
        int[] order = ascending();
        SeededRandom.stream(seed, 2).shuffle(order);
        return order;
    }

    private int[] ascending() {
        return IntStream.range(0, size()).toArray();
    }
}
