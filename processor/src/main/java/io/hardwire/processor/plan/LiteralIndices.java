package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.ArrayStorage;
import io.hardwire.processor.target.GradientSlot;
import java.util.BitSet;
import java.util.List;

/**
 * The indices that a class of kernels names when every layer that may fit a method is spelled out. Those above 32,767 are constants of the class, and a class
 * has at most 65,535 (JVM specification, 4.1): a deep network of middling layers would have more.
 */
final class LiteralIndices {
    /** The rest of the constants is for names, numbers and descriptors. */
    private static final int MOST = 56_000;

    private final BitSet indices = new BitSet();

    private LiteralIndices() {}

    /** Whether the class of kernels has room for them. */
    static boolean fit(List<Layer> layers, GradientLayout gradient, ArrayStorage storage, Budget budget) {
        LiteralIndices literals = new LiteralIndices();
        for (Layer layer : layers) {
            if (layer.weightCount() <= budget.mostMultiplications()) {
                literals.addParameters(layer, gradient.slot(layer));
                literals.addUnits(layer, storage);
                if (layer.number() > 1) {
                    literals.addUnits(layers.get(layer.number() - 2), storage);
                }
            }
        }
        return literals.constants() <= MOST;
    }

    private void addParameters(Layer layer, GradientSlot slot) {
        add(layer.weights(), layer.weightCount());
        add(layer.biases(), layer.units());
        if (slot instanceof GradientSlot.Lane lane) {
            add(lane.weights(), layer.weightCount());
            add(lane.biases(), layer.units());
        }
    }

    private void addUnits(Layer layer, ArrayStorage storage) {
        add(storage.activationsStart(layer), layer.units());
        add(storage.preActivationsStart(layer), layer.units());
    }

    private void add(int from, int count) {
        indices.set(from, from + count);
    }

    private int constants() {
        return indices.get(Short.MAX_VALUE + 1, Math.max(indices.length(), Short.MAX_VALUE + 1))
                .cardinality();
    }
}
