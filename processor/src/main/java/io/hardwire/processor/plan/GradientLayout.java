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
 * @param shardSpans the stretches of the flat gradient that a shard sums without lanes
 */
public record GradientLayout(List<GradientSlot> slots, int laneLength, List<Span> laneSpans, List<Span> shardSpans) {

    /** From this many units on a layer may have its units in lanes: they fill one lane each. */
    static final int LEAST_UNITS_IN_LANES = 16;

    /** From this many weights on a layer has its units in lanes: sixteen sums of each weight would crowd the cache. */
    static final int LEAST_WEIGHTS_FOR_UNITS_IN_LANES = 2_048;

    /** {@code length} numbers from {@code from} on, which belong at {@code to} in the flat gradient. */
    public record Span(int from, int length, int to) {}

    public GradientLayout {
        slots = List.copyOf(slots);
        laneSpans = List.copyOf(laneSpans);
        shardSpans = List.copyOf(shardSpans);
    }

    /** Whether the units of the layer ride in lanes, not the samples. */
    public static boolean unitsRideInLanes(Layer layer) {
        return layer.units() >= LEAST_UNITS_IN_LANES && layer.weightCount() >= LEAST_WEIGHTS_FOR_UNITS_IN_LANES;
    }

    static GradientLayout of(List<Layer> layers) {
        int laneWeights = layers.stream()
                .filter(layer -> !unitsRideInLanes(layer))
                .mapToInt(Layer::weightCount)
                .sum();
        List<GradientSlot> slots = new ArrayList<>();
        List<Span> laneSpans = new ArrayList<>();
        List<Span> shardSpans = new ArrayList<>();
        int weights = 0;
        int biases = laneWeights;
        for (Layer layer : layers) {
            if (unitsRideInLanes(layer)) {
                slots.add(new GradientSlot(GradientSlot.SHARD, layer.weights(), layer.biases()));
                add(shardSpans, new Span(layer.weights(), layer.weightCount(), layer.weights()));
            } else {
                slots.add(new GradientSlot(GradientSlot.LANE, weights, biases));
                add(laneSpans, new Span(weights, layer.weightCount(), layer.weights()));
                weights += layer.weightCount();
                biases += layer.units();
            }
        }
        for (Layer layer : layers) {
            GradientSlot slot = slots.get(layer.number() - 1);
            add(
                    unitsRideInLanes(layer) ? shardSpans : laneSpans,
                    new Span(slot.biases(), layer.units(), layer.biases()));
        }
        return new GradientLayout(slots, biases, laneSpans, shardSpans);
    }

    public boolean usesLanes() {
        return laneLength > 0;
    }

    public boolean usesShard() {
        return !shardSpans.isEmpty();
    }

    public GradientSlot slot(Layer layer) {
        return slots.get(layer.number() - 1);
    }

    private static void add(List<Span> spans, Span next) {
        int end = spans.size() - 1;
        if (end >= 0) {
            Span last = spans.get(end);
            if (last.from() + last.length() == next.from() && last.to() + last.length() == next.to()) {
                spans.set(end, new Span(last.from(), last.length() + next.length(), last.to()));
                return;
            }
        }
        spans.add(next);
    }
}
