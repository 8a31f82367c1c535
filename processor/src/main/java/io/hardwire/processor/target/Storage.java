package io.hardwire.processor.target;

import io.hardwire.processor.operation.Layer;

/** Where a kernel finds and leaves the numbers between two operations. */
interface Storage {

    /** What the layer reads: the sample's inputs, or the activations of the layer below. */
    Numbers inputs(Layer layer);

    /** Room for a copy of the sample's inputs at a literal position. */
    Numbers inputCopy();

    /** The layer's {@code z}. */
    Numbers preActivations(Layer layer);

    /** The layer's {@code a = f(z)}. */
    Numbers activations(Layer layer);

    /** The layer's {@code delta = dJ/dz}. */
    Numbers errors(Layer layer);

    /** The sample's targets. */
    Numbers targets();

    /** The weights of the outputs in a sum whose derivative is wanted. */
    Numbers outputWeights();

    /** Whether {@link #preActivations} outlive the operation that computes them at no cost. */
    boolean keepsPreActivations();
}
