package io.hardwire.metric;

import io.hardwire.Model;
import io.hardwire.data.Dataset;
import io.hardwire.text.Count;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a network is at telling classes: what {@link #toString} shows as a table, and each of these numbers by a method of its own.
 *
 * <pre>{@code
 * ClassificationMetrics metrics = ClassificationMetrics.of(network, test);
 * metrics.accuracy();                  // 0.978
 * metrics.f1(Average.MACRO);           // 0.977
 * metrics.confusion().count(0, 2);     // how many of class 0 were taken for class 2
 * }</pre>
 *
 * <p>It measures when it is made and whenever {@link #measure} is called, through the same code as {@link Model#predict(Dataset,
 * double[])}. All room is allocated when it is made, so that measuring after each epoch allocates nothing.
 *
 * <p>The predicted class is that of {@link Model#classify}: the largest output, the first of equals; a single output means class 1 from
 * 0.5 on, or from 0 on where it is a logit or a margin. Where rows weigh something, every number counts a row as much as it weighs. Belongs to one thread at a time.
 */
public final class ClassificationMetrics {
    /** Probabilities are taken to be at least so large, and at most 1 less this, lest one mistake make a loss infinite. */
    private static final double LEAST_PROBABILITY = 0x1p-52;

    private final Runnable source;
    private final double[] outputs;
    private final int width;
    private final int[] labels;
    private final SampleWeights weights;
    private final Probabilities probabilities;
    private final double threshold;
    private final ConfusionMatrix confusion;
    private final RocAuc rocAuc;

    private ClassificationMetrics(
            Runnable source,
            double[] outputs,
            int[] labels,
            SampleWeights weights,
            Probabilities probabilities,
            double threshold,
            List<String> classNames) {
        this.source = source;
        this.outputs = outputs;
        this.width = outputs.length / labels.length;
        this.labels = labels;
        this.weights = weights;
        this.probabilities = probabilities;
        this.threshold = threshold;
        this.confusion = new ConfusionMatrix(classNames);
        this.rocAuc = new RocAuc(labels, weights);
    }

    /**
     * Measures a network on a data set, whose labels are {@link Dataset#labels}.
     *
     * @throws IllegalArgumentException if the data set is not as wide as the network
     */
    public static ClassificationMetrics of(Model network, Dataset data) {
        if (data.outputs() != network.outputs()) {
            throw new IllegalArgumentException("the data set has " + Count.of(data.outputs(), "target")
                    + " a row; the network " + network.shape() + " has " + Count.of(network.outputs(), "output"));
        }
        double[] outputs = new double[data.size() * network.outputs()];
        return new ClassificationMetrics(
                        () -> network.predict(data, outputs),
                        outputs,
                        data.labels(),
                        SampleWeights.of(data),
                        Probabilities.of(network.shape()),
                        Probabilities.threshold(network.shape()),
                        names(data.classNames(), network.outputs()))
                .measure();
    }

    /**
     * Measures probabilities, whoever computed them.
     *
     * @param probabilities row-major, one for each class and row, or only that of class 1 if there are two classes; not copied:
     *     {@link #measure} reads them again
     * @param labels the class of each row, an index into the names; copied
     * @param classNames the names of the classes, at least two
     * @throws IllegalArgumentException if the lengths do not agree, or a label names no class
     */
    public static ClassificationMetrics of(double[] probabilities, int[] labels, List<String> classNames) {
        return of(probabilities, labels, SampleWeights.none(labels.length), classNames);
    }

    /**
     * The same with weights.
     *
     * @param probabilities row-major, one for each class and row, or only that of class 1 if there are two classes; not copied:
     *     {@link #measure} reads them again
     * @param labels the class of each row, an index into the names; copied
     * @param weights how much each row counts, 0 or more, not all 0; copied
     * @param classNames the names of the classes, at least two
     * @throws IllegalArgumentException if the lengths do not agree, a label names no class, or a weight is negative or not finite
     */
    public static ClassificationMetrics of(
            double[] probabilities, int[] labels, double[] weights, List<String> classNames) {
        return of(probabilities, labels, SampleWeights.of(weights, labels.length), classNames);
    }

    private static ClassificationMetrics of(
            double[] probabilities, int[] labels, SampleWeights weights, List<String> classNames) {
        if (labels.length == 0) {
            throw new IllegalArgumentException("there are no labels; expected at least one");
        }
        boolean single = classNames.size() == 2 && probabilities.length == labels.length;
        if (!single && probabilities.length != (long) labels.length * classNames.size()) {
            throw new IllegalArgumentException(
                    Count.thereAre(probabilities.length, "probability", "probabilities") + " for "
                            + Count.of(labels.length, "label") + " and "
                            + Count.of(classNames.size(), "class", "classes")
                            + "; expected one for each label and class");
        }
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classNames.size()) {
                throw new IllegalArgumentException(
                        "labels[" + row + "] is " + labels[row] + "; the classes are 0 to " + (classNames.size() - 1));
            }
        }
        return new ClassificationMetrics(
                        () -> {},
                        probabilities,
                        labels.clone(),
                        weights,
                        single ? Probabilities.OF_CLASS_1 : Probabilities.GIVEN,
                        0.5,
                        classNames)
                .measure();
    }

    private static List<String> names(List<String> given, int outputs) {
        return given.isEmpty()
                ? IntStream.range(0, Math.max(2, outputs))
                        .mapToObj(Integer::toString)
                        .toList()
                : given;
    }

    /**
     * Measures the network as it is now. Allocates nothing.
     *
     * @return this object
     */
    public ClassificationMetrics measure() {
        source.run();
        confusion.clear();
        for (int row = 0; row < labels.length; row++) {
            confusion.add(labels[row], predicted(row), weights.of(row));
        }
        return this;
    }

    private int predicted(int row) {
        if (width == 1) {
            return outputs[row] >= threshold ? 1 : 0;
        }
        int largest = 0;
        for (int c = 1; c < width; c++) {
            if (outputs[row * width + c] > outputs[row * width + largest]) {
                largest = c;
            }
        }
        return largest;
    }

    /** How often samples of one class were taken for another; changes with the next {@link #measure}. */
    public ConfusionMatrix confusion() {
        return confusion;
    }

    /** The number of classes. */
    public int classes() {
        return confusion.classes();
    }

    /** The share of rows whose class is right, from 0 to 1. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** The precision of all classes, see {@link ConfusionMatrix#precision(int)}. */
    public double precision(Average average) {
        return confusion.precision(average);
    }

    /** The recall of all classes, see {@link ConfusionMatrix#recall(int)}. */
    public double recall(Average average) {
        return confusion.recall(average);
    }

    /** The F1 of all classes, see {@link ConfusionMatrix#f1(int)}. */
    public double f1(Average average) {
        return confusion.f1(average);
    }

    /**
     * The share of rows whose class is among the {@code k} with the largest outputs; of equal outputs, those of lower classes come
     * first. With {@code k = 1} it is {@link #accuracy}. Allocates nothing.
     *
     * @throws IllegalArgumentException if {@code k} is less than 1
     */
    public double topK(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + "; it must be at least 1");
        }
        double among = 0;
        for (int row = 0; row < labels.length; row++) {
            among += rank(row) < k ? weights.of(row) : 0;
        }
        return among / weights.sum();
    }

    /** How many classes come before the right one. */
    private int rank(int row) {
        if (width == 1) {
            return predicted(row) == labels[row] ? 0 : 1;
        }
        double own = outputs[row * width + labels[row]];
        int before = 0;
        for (int c = 0; c < width; c++) {
            double other = outputs[row * width + c];
            before += other > own || (other == own && c < labels[row]) ? 1 : 0;
        }
        return before;
    }

    /**
     * The area under the ROC curve of one class against all others, by the outputs of that class: how likely a row of this class has a
     * larger one than a row of another class, equal outputs counting one half. NaN if there are no rows of this class, or no others.
     * Sorts; allocates nothing.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public double rocAuc(int ofClass) {
        confusion.requireClass(ofClass);
        double[] scores = rocAuc.scores();
        for (int row = 0; row < labels.length; row++) {
            double score = outputs[row * width + (width == 1 ? 0 : ofClass)];
            scores[row] = width == 1 && ofClass == 0 ? -score : score;
        }
        return rocAuc.area(ofClass);
    }

    /**
     * The area under the ROC curve: of class 1 if there are two classes; otherwise the mean over the classes, one against the rest, of
     * those that have one, and NaN if none has. Allocates nothing.
     */
    public double rocAuc() {
        if (classes() == 2) {
            return rocAuc(1);
        }
        double sum = 0;
        int defined = 0;
        for (int c = 0; c < classes(); c++) {
            double area = rocAuc(c);
            if (!Double.isNaN(area)) {
                sum += area;
                defined++;
            }
        }
        return defined == 0 ? Double.NaN : sum / defined;
    }

    /**
     * The mean of {@code -log p}, where {@code p} is the probability that the network gave the right class, kept from 2<sup>-52</sup>
     * to 1 - 2<sup>-52</sup> as by scikit-learn. Softmax outputs are probabilities; several sigmoid outputs are divided by their sum, and
     * where all of them are 0 all classes are equally likely; a single sigmoid output is the probability of class 1. NaN where outputs are
     * no probabilities. Allocates nothing.
     */
    public double logLoss() {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double probability = probability(row, labels[row]);
            double kept = Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, probability));
            sum -= weights.of(row) * Math.log(kept);
        }
        return sum / weights.sum();
    }

    /**
     * Brier's score: for two classes the mean of {@code (p_1 - y_1)^2}, for more that of {@code sum_k (p_k - y_k)^2}, where {@code y_k} is
     * 1 for the right class and 0 for others, and {@code p} are the probabilities of {@link #logLoss} (Brier, "Verification of forecasts
     * expressed in terms of probability", 1950; of two classes he counts both, which is twice as much). NaN where outputs are no
     * probabilities. Allocates nothing.
     */
    public double brier() {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double squares = 0;
            for (int c = classes() == 2 ? 1 : 0; c < classes(); c++) {
                double distance = probability(row, c) - (labels[row] == c ? 1 : 0);
                squares += distance * distance;
            }
            sum += weights.of(row) * squares;
        }
        return sum / weights.sum();
    }

    private double probability(int row, int ofClass) {
        return probabilities.at(outputs, row * width, width, ofClass);
    }

    /** All of it as text: one line of sums, the table of the classes, and, of up to 20 classes, the {@link ConfusionMatrix}. */
    @Override
    public String toString() {
        return ClassificationText.of(this, labels.length);
    }
}
