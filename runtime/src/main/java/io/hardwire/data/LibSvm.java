package io.hardwire.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How to read a text in the format of LIBSVM and SVMlight: in each line a label, then {@code index:value} for each input that is not 0,
 * the indices ascending from 1. What follows a {@code #} is a comment; empty lines and {@code qid:} are left aside. Immutable; each
 * method returns a changed copy.
 *
 * <pre>{@code
 * Dataset adult = LibSvm.classification().inputs(123).read(Path.of("a9a"));
 * }</pre>
 *
 * <p>The rows become dense. The number of inputs is the largest index, unless it is given: a test set may lack the last one.
 */
public final class LibSvm {
    private final boolean labelled;
    private final int inputs;
    private final List<Double> classes;

    private LibSvm(boolean labelled, int inputs, List<Double> classes) {
        this.labelled = labelled;
        this.inputs = inputs;
        this.classes = classes;
    }

    /** Each label is the number of a class. The targets are one-hot, the least number first, or as {@link #classes} says. */
    public static LibSvm classification() {
        return new LibSvm(true, 0, List.of());
    }

    /** Each label is the number to be learnt. */
    public static LibSvm regression() {
        return new LibSvm(false, 0, List.of());
    }

    /**
     * The number of inputs; a larger index is refused.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public LibSvm inputs(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("inputs is " + count + "; it must be at least 1");
        }
        return new LibSvm(labelled, count, classes);
    }

    /**
     * The classes, in the order of the network's outputs; a label that is none of them is refused.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one occurs twice
     */
    public LibSvm classes(double... numbers) {
        if (numbers.length < 2 || DoubleStream.of(numbers).distinct().count() < numbers.length) {
            throw new IllegalArgumentException("the classes are "
                    + DoubleStream.of(numbers).boxed().toList() + "; expected at least two, each once");
        }
        return new LibSvm(true, inputs, DoubleStream.of(numbers).boxed().toList());
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws DataException if a line is wrong, there is none, the text is not UTF-8, there are labels of one class only, or the rows
     *     are so sparse that they would take far more memory than their text and nobody said how many inputs there are; the message
     *     names file and line
     */
    public Dataset read(Path file) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            return read(text, file.toString());
        }
    }

    /**
     * Reads text to its end, and leaves its reader open.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read
     * @throws DataException as for {@link #read(Path)}
     */
    public Dataset read(Reader text, String name) throws IOException {
        SparseRows rows = new SparseRows(name, inputs, labelled ? classes : List.of());
        try {
            BufferedReader lines = new BufferedReader(text);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.take(line);
            }
        } catch (CharacterCodingException e) {
            throw new DataException(name + ": expected text in UTF-8; got bytes that are not", e);
        }
        return labelled ? rows.classification() : rows.regression();
    }
}
