package io.hardwire.processor.target;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass cut into several methods: what one leaves for the next lies in the scratch arrays {@code a} (activations, layer by
 * layer, then the pre-activations that somebody needs) and {@code d} (errors, layer by layer), at literal positions.
 */
public final class ArrayStorage implements Storage {
    private final List<Integer> activations = new ArrayList<>();
    private final List<Integer> preActivations = new ArrayList<>();
    private final int units;
    private final int length;

    /** Positions for the layers of a network; {@code kept.get(l - 1)} says whether layer l's pre-activations are kept. */
    public ArrayStorage(List<Layer> layers, List<Boolean> kept) {
        int next = 0;
        for (Layer layer : layers) {
            activations.add(next);
            next += layer.units();
        }
        units = next;
        for (Layer layer : layers) {
            preActivations.add(next);
            next += kept.get(layer.number() - 1) ? layer.units() : 0;
        }
        length = next;
    }

    /** The length of {@code a}. */
    public int length() {
        return length;
    }

    /** The length of {@code d}. */
    public int errors() {
        return units;
    }

    /** Where the layer's activations begin in {@code a}. */
    public int activationsStart(Layer layer) {
        return activations.get(layer.number() - 1);
    }

    @Override
    public Numbers inputs(Layer layer) {
        return layer.number() == 1
                ? new Numbers.Slice("x", Index.of("xi"))
                : new Numbers.Slice("a", Index.of(activations.get(layer.number() - 2)));
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
    public boolean keepsPreActivations() {
        return false;
    }
}
