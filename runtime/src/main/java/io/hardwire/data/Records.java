package io.hardwire.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How to make rows of objects, such as records: what of them is an input, and what is to be learnt. Immutable; each method returns a
 * changed copy.
 *
 * <pre>{@code
 * Dataset data = Records.<Flower>inputs()
 *         .number("petalLength", Flower::petalLength)
 *         .flag("wild", Flower::isWild)
 *         .category("colour", Colour.values(), Flower::colour)
 *         .label(Species.values(), Flower::species)
 *         .read(flowers.stream());
 * }</pre>
 *
 * @param <T> the type of the objects
 */
public final class Records<T> {
    /** Writes what an object has to an array, from a place on. */
    @FunctionalInterface
    private interface Encoder<T> {
        void write(T object, double[] row, int at);
    }

    /** An input or a target: how many numbers it has, and how they are found. */
    private record Part<T>(int width, Encoder<T> encoder) {}

    private final List<Input> inputs;
    private final List<Part<T>> inputParts;
    private final List<String> targets;
    private final List<Part<T>> targetParts;
    private final Schema outputs;

    private Records(
            List<Input> inputs,
            List<Part<T>> inputParts,
            List<String> targets,
            List<Part<T>> targetParts,
            Schema outputs) {
        this.inputs = inputs;
        this.inputParts = inputParts;
        this.targets = targets;
        this.targetParts = targetParts;
        this.outputs = outputs;
    }

    /** No input yet, and nothing to be learnt. */
    public static <T> Records<T> inputs() {
        return new Records<>(List.of(), List.of(), List.of(), List.of(), Schema.unnamed());
    }

    /** The next input: a number. */
    public Records<T> number(String name, ToDoubleFunction<? super T> value) {
        return input(Input.number(name), (object, row, at) -> row[at] = value.applyAsDouble(object));
    }

    /** The next input: 1 where something holds, else 0. */
    public Records<T> flag(String name, Predicate<? super T> value) {
        return input(Input.flag(name), (object, row, at) -> row[at] = value.test(object) ? 1 : 0);
    }

    /** The next inputs: one of several values, one-hot. */
    public <E extends Enum<E>> Records<T> category(String name, E[] constants, Function<? super T, ? extends E> value) {
        return input(Input.category(name, constants), oneHot(constants, value));
    }

    private Records<T> input(Input input, Encoder<T> encoder) {
        return new Records<>(
                with(inputs, input),
                with(inputParts, new Part<>(input.width(), encoder)),
                targets,
                targetParts,
                outputs);
    }

    /** The next number that is to be learnt. */
    public Records<T> target(String name, ToDoubleFunction<? super T> value) {
        List<String> names = with(targets, name);
        Part<T> part = new Part<>(1, (object, row, at) -> row[at] = value.applyAsDouble(object));
        return new Records<>(
                inputs,
                inputParts,
                names,
                with(targetParts, part),
                Schema.unnamed().outputs(names.toArray(String[]::new)));
    }

    /** What is to be learnt, in place of numbers: the class of an object, one-hot. */
    public <E extends Enum<E>> Records<T> label(E[] constants, Function<? super T, ? extends E> value) {
        Part<T> part = new Part<>(constants.length, oneHot(constants, value));
        return new Records<>(
                inputs, inputParts, List.of(), List.of(part), Schema.unnamed().classes(constants));
    }

    private static <T, E extends Enum<E>> Encoder<T> oneHot(E[] constants, Function<? super T, ? extends E> value) {
        List<E> known = List.of(constants);
        return (object, row, at) -> {
            E present = value.apply(object);
            if (!known.contains(present)) {
                throw new DataException("the value " + present + " is none of " + known);
            }
            for (int k = 0; k < known.size(); k++) {
                row[at + k] = known.get(k) == present ? 1 : 0;
            }
        };
    }

    private static <E> List<E> with(List<E> list, E more) {
        List<E> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    /**
     * A data set of these objects, in their order.
     *
     * @throws DataException if there is no object, or a number is not finite
     * @throws IllegalStateException if there is no input or nothing to be learnt
     */
    public Dataset read(Stream<? extends T> objects) {
        return read(objects.iterator());
    }

    /**
     * A data set of these objects, in their order.
     *
     * @throws DataException if there is no object, or a number is not finite
     * @throws IllegalStateException if there is no input or nothing to be learnt
     */
    public Dataset read(Iterable<? extends T> objects) {
        return read(objects.iterator());
    }

    private Dataset read(Iterator<? extends T> objects) {
        try (RowSource rows = rows(objects)) {
            return Dataset.read(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of these objects, as they are asked for.
     *
     * @throws IllegalStateException if there is no input or nothing to be learnt
     */
    public RowSource rows(Iterator<? extends T> objects) {
        if (inputs.isEmpty()) {
            throw new IllegalStateException("there is no input; call number, flag or category first");
        }
        if (targetParts.isEmpty()) {
            throw new IllegalStateException("nobody said what is to be learnt; call label or target first");
        }
        Schema named = Schema.of(inputs.toArray(Input[]::new));
        Schema schema = outputs.classNames().isEmpty()
                ? named.outputs(outputs.outputNames().toArray(String[]::new))
                : named.classes(outputs.label(), outputs.classNames().toArray(String[]::new));
        return new Rows<>(objects, inputParts, targetParts, schema);
    }

    private record Rows<T>(
            Iterator<? extends T> objects, List<Part<T>> inputParts, List<Part<T>> targetParts, Schema schema)
            implements RowSource {
        @Override
        public int inputs() {
            return inputParts.stream().mapToInt(Part::width).sum();
        }

        @Override
        public int outputs() {
            return targetParts.stream().mapToInt(Part::width).sum();
        }

        @Override
        public boolean next(double[] inputs, double[] targets) {
            if (!objects.hasNext()) {
                return false;
            }
            T object = objects.next();
            write(inputParts, object, inputs);
            write(targetParts, object, targets);
            return true;
        }

        private static <T> void write(List<Part<T>> parts, T object, double[] row) {
            int at = 0;
            for (Part<T> part : parts) {
                part.encoder().write(object, row, at);
                at += part.width();
            }
        }
    }
}
