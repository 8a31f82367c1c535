package io.hardwire.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the numbers of a network or a data set are called: its inputs, and its outputs or the classes that they stand for. A
 * generated network has that of its interface, {@code IrisNetwork.SCHEMA}: the names of parameters or of a record's components, and
 * the components or the enum constants of a result. Where there are no names, numbers go by position. Immutable.
 *
 * <pre>{@code
 * Schema.of("sepalLength", "sepalWidth", "petalLength", "petalWidth").classes(Species.values());
 * }</pre>
 */
public final class Schema {
    private static final Schema UNNAMED = new Schema(List.of(), List.of(), "", List.of());

    private final List<Input> inputs;
    private final List<String> outputNames;
    private final String label;
    private final List<String> classNames;

    private Schema(List<Input> inputs, List<String> outputNames, String label, List<String> classNames) {
        this.inputs = inputs;
        this.outputNames = outputNames;
        this.label = label;
        this.classNames = classNames;
    }

    /** No names at all. */
    public static Schema unnamed() {
        return UNNAMED;
    }

    /**
     * Inputs that are numbers, in the order of the network's inputs, and outputs without names.
     *
     * @throws IllegalArgumentException if a name occurs twice
     */
    public static Schema of(String... inputs) {
        return of(Stream.of(inputs).map(Input::number).toArray(Input[]::new));
    }

    /**
     * Inputs in the order of the network's inputs, and outputs without names.
     *
     * @throws IllegalArgumentException if a name occurs twice
     */
    public static Schema of(Input... inputs) {
        requireDistinct("input", Stream.of(inputs).map(Input::name).toList());
        return new Schema(List.of(inputs), List.of(), "", List.of());
    }

    /**
     * The same inputs, and outputs with these names.
     *
     * @throws IllegalArgumentException if a name occurs twice
     */
    public Schema outputs(String... names) {
        requireDistinct("output", List.of(names));
        return new Schema(inputs, List.of(names), "", List.of());
    }

    /**
     * The same inputs, and outputs that stand for the constants of an enum; what they are the classes of is called as the enum.
     *
     * @throws IllegalArgumentException if there is no constant
     */
    public Schema classes(Enum<?>... constants) {
        List<String> names = names(constants);
        return classes(constants[0].getDeclaringClass().getSimpleName(), names.toArray(String[]::new));
    }

    /**
     * The same inputs, and outputs that stand for classes.
     *
     * @param label what they are the classes of, such as {@code species}; may be empty
     * @throws IllegalArgumentException if a name occurs twice
     */
    public Schema classes(String label, String... names) {
        requireDistinct("class", List.of(names));
        return new Schema(inputs, List.of(), label, List.of(names));
    }

    /** The inputs, in their order; empty if they have no names. A category takes several of the network's inputs. */
    public List<Input> inputs() {
        return inputs;
    }

    /**
     * A name for each of the network's inputs, in their order; empty if they have none. Those of a category are called after their
     * value, too, as in {@code colour=RED}.
     */
    public List<String> inputNames() {
        return inputs.stream()
                .flatMap(input -> input instanceof Input.Category category
                        ? category.values().stream().map(value -> category.name() + "=" + value)
                        : Stream.of(input.name()))
                .toList();
    }

    /** The names of the outputs, in their order; empty if they have none or stand for classes. */
    public List<String> outputNames() {
        return outputNames;
    }

    /** What {@link #classNames} are the classes of; empty if nobody said. */
    public String label() {
        return label;
    }

    /** The classes that the outputs stand for, in their order; empty if they do not. */
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema that
                && inputs.equals(that.inputs)
                && outputNames.equals(that.outputNames)
                && label.equals(that.label)
                && classNames.equals(that.classNames);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, outputNames, label, classNames);
    }

    /** Such as {@code (sepalLength, sepalWidth) -> Species [SETOSA, VERSICOLOR]}; what has no name is a question mark. */
    @Override
    public String toString() {
        String from = inputs.isEmpty() ? "?" : String.join(", ", inputNames());
        String to = classNames.isEmpty()
                ? (outputNames.isEmpty() ? "?" : String.join(", ", outputNames))
                : (label + " " + classNames).strip();
        return "(" + from + ") -> " + to;
    }

    static List<String> names(Enum<?>... constants) {
        if (constants.length == 0) {
            throw new IllegalArgumentException("there is no constant; expected at least one");
        }
        return Arrays.stream(constants).<String>map(Enum::name).toList();
    }

    private static void requireDistinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the " + what + " \"" + name + "\" occurs twice");
            }
        }
    }
}
