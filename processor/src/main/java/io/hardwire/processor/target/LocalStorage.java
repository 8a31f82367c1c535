package io.hardwire.processor.target;

import io.hardwire.processor.operation.Layer;

/**
 * A whole pass in the locals of one method: {@code x0} is an input, {@code z2_0}, {@code a2_0} and {@code d2_0} are the
 * pre-activation, activation and error of layer 2's first unit, {@code y0} is a target.
 */
public record LocalStorage() implements Storage {
    static final Numbers INPUTS = new Numbers.Locals("x");

    @Override
    public Numbers inputs(Layer layer) {
        return layer.number() == 1 ? INPUTS : new Numbers.Locals("a" + layer.number() + "_");
    }

    @Override
    public Numbers inputCopy() {
        return INPUTS;
    }

    @Override
    public Numbers preActivations(Layer layer) {
        return new Numbers.Locals("z" + layer.produced() + "_");
    }

    @Override
    public Numbers activations(Layer layer) {
        return new Numbers.Locals("a" + layer.produced() + "_");
    }

    @Override
    public Numbers errors(Layer layer) {
        return new Numbers.Locals("d" + layer.produced() + "_");
    }

    @Override
    public Numbers targets() {
        return new Numbers.Locals("y");
    }

    @Override
    public Numbers outputWeights() {
        return new Numbers.Locals("v");
    }

    @Override
    public boolean keepsPreActivations() {
        return true;
    }
}
