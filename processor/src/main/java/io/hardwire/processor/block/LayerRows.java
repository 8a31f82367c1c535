package io.hardwire.processor.block;

import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Which rows of a scratch hold what the layers of a network come to, inputs first, layer by layer. */
public final class LayerRows {
    private final List<Integer> activations = new ArrayList<>();
    private final List<Integer> preActivations = new ArrayList<>();
    private final List<Integer> errors = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private final int count;

    /** @param keepsPreActivations whether a layer's {@code z} is needed after its {@code f(z)} is known */
    public LayerRows(List<Layer> layers, Predicate<Layer> keepsPreActivations) {
        this(layers, keepsPreActivations, layer -> 0);
    }

    /** @param others how many rows more a layer has */
    LayerRows(List<Layer> layers, Predicate<Layer> keepsPreActivations, ToIntFunction<Layer> others) {
        int next = layers.get(0).inputs();
        for (Layer layer : layers) {
            activations.add(next);
            next += layer.units();
            preActivations.add(keepsPreActivations.test(layer) ? next : activations.get(layer.number() - 1));
            next += keepsPreActivations.test(layer) ? layer.units() : 0;
            errors.add(next);
            next += layer.units();
            this.others.add(next);
            next += others.applyAsInt(layer);
        }
        this.count = next;
    }

    /** How many rows there are. */
    public int count() {
        return count;
    }

    /** The first row of what the layer reads. */
    public int inputs(Layer layer) {
        return layer.number() == 1 ? 0 : activations.get(layer.number() - 2);
    }

    /** The first row of the layer's {@code a = f(z)}. */
    public int activations(Layer layer) {
        return activations.get(layer.number() - 1);
    }

    /** The first row of the layer's {@code z}: that of its activations, where {@code z} makes room for {@code f(z)}. */
    public int preActivations(Layer layer) {
        return preActivations.get(layer.number() - 1);
    }

    /** The first row of the layer's {@code delta = dJ/dz}. */
    public int errors(Layer layer) {
        return errors.get(layer.number() - 1);
    }

    /** The first of the layer's further rows. */
    int others(Layer layer) {
        return others.get(layer.number() - 1);
    }
}
