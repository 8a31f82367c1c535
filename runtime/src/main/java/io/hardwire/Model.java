package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.data.Schema;
import io.hardwire.model.LoadOption;
import io.hardwire.model.ModelFormatException;
import io.hardwire.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Where the parameters come from: the last training that the network had, or that its file names; null if nobody knows. */
    default @Nullable Provenance provenance() {
        return null;
    }

    /**
     * Writes the network to a file in the format safetensors: F32 or F64 as the network is, with the names and shapes that the {@code
     * state_dict} of PyTorch's {@code nn.Sequential} has. A file that was there is replaced as a whole.
     *
     * @throws IOException if the file cannot be written; one that was there is as it was then
     * @throws IllegalStateException if a parameter is infinite or NaN; one that was there is as it was then
     */
    void save(Path file) throws IOException;

    /**
     * Writes the network to a stream in the format safetensors. The stream is not closed.
     *
     * @throws IOException if the stream throws it
     * @throws IllegalStateException if a parameter is infinite or NaN; nothing is written then
     */
    void save(OutputStream out) throws IOException;

    /**
     * Takes the parameters and the scaling, or that there is none, of a file in the format safetensors, as {@link #save(Path)} or PyTorch wrote it. Generated networks have a
     * static method {@code load} besides, which makes a network of a file.
     *
     * @param options what to put up with
     * @throws ModelFormatException if the file is no such file, or not of such a network; nothing is changed then
     * @throws IOException if the file cannot be read; nothing is changed then
     */
    void read(Path file, LoadOption... options) throws IOException;

    /**
     * Takes the parameters and the scaling, or that there is none, of a stream in the format safetensors, which is read to its end and not closed.
     *
     * @param options what to put up with
     * @throws ModelFormatException if the stream is no such file, or not of such a network; nothing is changed then
     * @throws IOException if the stream throws it; nothing is changed then
     */
    void read(InputStream in, LoadOption... options) throws IOException;
}
