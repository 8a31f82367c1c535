package io.hardwire.sample.iris;

import io.hardwire.Network;

/** Tells the species of an iris from four lengths: 4 inputs, 8 hidden units, 3 outputs. The compiler writes {@code IrisNetwork}. */
@Network(layers = {4, 8, 3})
public interface Iris {
    /** The species that these measurements speak for most. */
    Species classify(float sepalLength, float sepalWidth, float petalLength, float petalWidth);
}
