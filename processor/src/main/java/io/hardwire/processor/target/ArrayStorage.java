package io.hardwire.processor.target;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass cut into several methods: what one leaves for the next lies in the scratch arrays {@code a} (activations, layer by
 * layer, then the pre-activations that somebody needs, then room for a copy of the inputs and, where they are many, for their numbers) and {@code d} (errors, layer by layer), at
 * literal positions.
 */
public final class ArrayStorage implements Storage {
    private static final int ALIGNMENT = 16;

    /** From so many inputs on it takes less time to look for zeros than to multiply by them, if there are some. */
    private static final int MANY_INPUTS = 128;

    private final List<Integer> activations = new ArrayList<>();
    private final List<Integer> preActivations = new ArrayList<>();
    private final int errors;
    private final int inputs;
    private final int numbersOfInputs;
    private final int length;

    /** Positions for the layers of a network; {@code kept.get(l - 1)} says whether layer l's pre-activations are kept. */
    public ArrayStorage(List<Layer> layers, List<Boolean> kept) {
        int next = 0;
        for (Layer layer : layers) {
            activations.add(next);
            next = aligned(next + layer.units());
        }
        errors = next;
        for (Layer layer : layers) {
            preActivations.add(next);
            next = aligned(next + (kept.get(layer.number() - 1) ? layer.units() : 0));
        }
        inputs = next;
        numbersOfInputs = next + layers.get(0).inputs();
        length = numbersOfInputs
                + (layers.get(0).inputs() < MANY_INPUTS ? 0 : layers.get(0).inputs());
    }

    /** The next position at which a loop over a vector's worth of numbers may begin: JDK 17 vectorises no other. */
    private static int aligned(int position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** The length of {@code a}. */
    public int length() {
        return length;
    }

    /** The length of {@code d}. */
    public int errors() {
        return errors;
    }

    /** Where there is room for a copy of the sample's inputs in {@code a}. */
    public int inputsStart() {
        return inputs;
    }

    /** Whether the inputs are so many that there is room for their numbers. */
    public boolean hasManyInputs() {
        return length > numbersOfInputs;
    }

    /** Where there is room for numbers of inputs in {@code a}. */
    public int inputNumbersStart() {
        return numbersOfInputs;
    }

    /** Where the layer's activations begin in {@code a}. */
    public int activationsStart(Layer layer) {
        return activations.get(layer.number() - 1);
    }

    /** Where the layer's pre-activations begin in {@code a}. */
    public int preActivationsStart(Layer layer) {
        return preActivations.get(layer.number() - 1);
    }

    /** What a layer reads. */
    public Expression input(Layer layer, Index j) {
        return inputs(layer).at(j);
    }

    @Override
    public Numbers inputs(Layer layer) {
        return layer.number() == 1
                ? new Numbers.Slice("x", Index.of("xi"))
                : new Numbers.Slice("a", Index.of(activations.get(layer.number() - 2)));
    }

    @Override
    public Numbers inputCopy() {
        return new Numbers.Slice("a", Index.of(inputs));
    }

    @Override
    public Numbers preActivations(Layer layer) {
        return new Numbers.Slice("a", Index.of(preActivations.get(layer.number() - 1)));
    }

    @Override
    public Numbers activations(Layer layer) {
        return new Numbers.Slice("a", Index.of(activationsStart(layer)));
    }

    @Override
    public Numbers errors(Layer layer) {
        return new Numbers.Slice("d", Index.of(activationsStart(layer)));
    }

    @Override
    public Numbers targets() {
        return new Numbers.Slice("y", Index.of("yi"));
    }

    @Override
    public Numbers outputWeights() {
        return new Numbers.Slice("v", Index.of("vi"));
    }

    @Override
    public boolean keepsPreActivations() {
        return false;
    }
}
