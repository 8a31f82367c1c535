package io.hardwire.processor.lanes;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.operation.Layer;
import java.util.Optional;

/** {@code z = W x + b} of a layer. */
record PreActivations(Layer layer, Rows rows) implements WeightedSums.Kind {
    @Override
    public Index row(Index unit) {
        return unit.plus(rows.preActivations(layer));
    }

    @Override
    public Index factors(Index input) {
        return input.plus(rows.inputs(layer));
    }

    @Override
    public Index weight(Index unit, Index input) {
        return unit.times(layer.inputs()).plus(layer.weights()).plus(input);
    }

    @Override
    public Optional<Index> start(Index unit) {
        return Optional.of(unit.plus(layer.biases()));
    }
}
