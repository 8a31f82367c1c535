package io.hardwire.processor.plan;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import java.util.List;
import java.util.Set;

/**
 * What a plan is made for.
 *
 * @param sizes the number of units of each layer, inputs first: at least two, each at least 1
 * @param activations one for each layer after the inputs
 * @param entries the ways in which predictions are asked for; {@link Entry#ARRAYS} is always planned
 * @param derivatives which derivatives by the inputs are asked for
 */
public record Topology(
        List<Integer> sizes,
        List<Activation> activations,
        Loss loss,
        Precision precision,
        Unroll unroll,
        Set<Entry> entries,
        Set<Derivative> derivatives) {
    public Topology {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
        entries = Set.copyOf(entries);
        derivatives = Set.copyOf(derivatives);
    }
}
