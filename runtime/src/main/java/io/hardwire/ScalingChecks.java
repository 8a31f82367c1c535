package io.hardwire;

import io.hardwire.data.Scaling;
import io.hardwire.text.Count;

/** Refuses a scaling that does not suit a network. */
final class ScalingChecks {
    private ScalingChecks() {}

    static void widths(Shape shape, Scaling scaling) {
        if (scaling.hasInputs()) {
            width(shape, "input", scaling.inputFactors().length, shape.inputs());
        }
        if (scaling.hasOutputs()) {
            width(shape, "output", scaling.outputFactors().length, shape.outputs());
        }
    }

    private static void width(Shape shape, String what, int scaled, int expected) {
        if (scaled != expected) {
            throw new IllegalArgumentException(
                    "the scaling is for " + Count.of(scaled, what) + "; the network " + shape + " has " + expected);
        }
    }
}
