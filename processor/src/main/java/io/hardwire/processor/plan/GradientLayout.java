package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the gradients of a shard are summed, and in which order (C3). A layer's samples ride in lanes, each lane with sums of
 * its own, unless the layer is so wide that its units would: then one sum takes the samples in ascending order.
 *
 * @param slots one for each layer
 * @param laneLength the numbers that each lane sums; 0 where no layer's samples ride in lanes
 * @param laneSpans the stretches of a lane, and where they belong in the flat gradient
 */
public record GradientLayout(List<GradientSlot> slots, int laneLength, List<Span> laneSpans) {

    /** From this many units on a layer may have its units in lanes: they fill one lane each. */
    static final int LEAST_UNITS_IN_LANES = 16;

    /** From this many weights on a layer has its units in lanes: sixteen sums of each weight would crowd the cache. */
    static final int LEAST_WEIGHTS_FOR_UNITS_IN_LANES = 2_048;

    /** {@code length} numbers from {@code from} on, which belong at {@code to} in the flat gradient. */
    public record Span(int from, int length, int to) {}

    public GradientLayout {
        slots = List.copyOf(slots);
        laneSpans = List.copyOf(laneSpans);
    }

    /** Whether the units of the layer ride in lanes, not the samples. */
    public static boolean unitsRideInLanes(Layer layer) {
        return layer.units() >= LEAST_UNITS_IN_LANES && layer.weightCount() >= LEAST_WEIGHTS_FOR_UNITS_IN_LANES;
    }

    static GradientLayout of(List<Layer> layers) {
        List<Layer> inLanes =
                layers.stream().filter(layer -> !unitsRideInLanes(layer)).toList();
        int biases = inLanes.stream().mapToInt(Layer::weightCount).sum();
        int weights = 0;
        List<GradientSlot> slots = new ArrayList<>();
        List<Span> spansOfWeights = new ArrayList<>();
        List<Span> spansOfBiases = new ArrayList<>();
        for (Layer layer : layers) {
            if (unitsRideInLanes(layer)) {
                slots.add(new GradientSlot.Rows("weights" + layer.number(), "biases" + layer.number()));
            } else {
                slots.add(new GradientSlot.Lane(weights, biases));
                spansOfWeights.add(new Span(weights, layer.weightCount(), layer.weights()));
                spansOfBiases.add(new Span(biases, layer.units(), layer.biases()));
                weights += layer.weightCount();
                biases += layer.units();
            }
        }
        spansOfWeights.addAll(spansOfBiases);
        return new GradientLayout(slots, biases, merged(spansOfWeights));
    }

    public boolean usesLanes() {
        return laneLength > 0;
    }

    public GradientSlot slot(Layer layer) {
        return slots.get(layer.number() - 1);
    }

    /** The same stretches, with neighbours that stay neighbours made one. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span next : spans) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.from() + last.length() == next.from() && last.to() + last.length() == next.to()) {
                merged.set(merged.size() - 1, new Span(last.from(), last.length() + next.length(), last.to()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
