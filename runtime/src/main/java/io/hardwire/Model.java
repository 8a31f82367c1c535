package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.data.Schema;
import java.util.Optional;

/** A network that can be judged: what metrics and charts need, whatever its precision. */
public interface Model {
    /** What the network is, apart from its parameters. */
    Shape shape();

    /**
     * What kind of code computes many samples at a time: decided once for each network object, by the system property {@code
     * hardwire.target} or else as {@link Target} says. The numbers are the same bits whatever it is.
     */
    Target target();

    /** What the inputs and outputs are called; generated networks have the names of their interface, if it has any. */
    default Schema schema() {
        return Schema.unnamed();
    }

    /** How raw numbers become the network's and back, if they do; see {@link Scaling}. */
    default Optional<Scaling> scaling() {
        return Optional.empty();
    }

    /** The number of inputs. */
    default int inputs() {
        return shape().inputs();
    }

    /** The number of outputs. */
    default int outputs() {
        return shape().outputs();
    }

    /**
     * The outputs for every row of a data set.
     *
     * @return a fresh row-major array, {@code data.size() * outputs()} long
     * @throws IllegalArgumentException if the data set's rows are not {@link #inputs} wide
     */
    default double[] predict(Dataset data) {
        double[] outputs = new double[data.size() * outputs()];
        predict(data, outputs);
        return outputs;
    }

    /**
     * Computes the outputs for every row of a data set, many rows at a time. Allocates nothing, except for scratch at a thread's first
     * call.
     *
     * @param outputs receives them, row-major; may be longer than {@code data.size() * outputs()}
     * @throws IllegalArgumentException if the data set's rows are not {@link #inputs} wide, or the array is too short
     */
    void predict(Dataset data, double[] outputs);

    /**
     * The class of every row: the index of its largest output, the lowest index if several are largest. A single output means
     * class 1 from 0.5 on and class 0 below; from 0 on where it is a logit or a margin, which is after {@link Loss#HINGE}, and
     * after {@link Loss#BINARY_CROSS_ENTROPY} with an identity output.
     *
     * @return a fresh array, one class for each row
     * @throws IllegalArgumentException if the data set's rows are not {@link #inputs} wide
     */
    default int[] classify(Dataset data) {
        double[] outputs = predict(data);
        Classes reader = new Classes(shape());
        int[] classes = new int[data.size()];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = reader.of(outputs, row * outputs());
        }
        return classes;
    }

    /**
     * The share of rows, from 0 to 1, where {@link #classify} agrees with {@link Dataset#labels}.
     *
     * @throws IllegalArgumentException if the data set is not {@link #inputs} and {@link #outputs} wide
     */
    default double accuracy(Dataset data) {
        DataChecks.widths(shape(), data, "data set");
        int[] labels = data.labels();
        int[] classes = classify(data);
        int agreed = 0;
        for (int row = 0; row < classes.length; row++) {
            if (classes[row] == labels[row]) {
                agreed++;
            }
        }
        return (double) agreed / classes.length;
    }
}
