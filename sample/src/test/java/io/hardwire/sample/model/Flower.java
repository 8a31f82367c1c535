package io.hardwire.sample.model;

import io.hardwire.Network;
import io.hardwire.sample.iris.Species;

/** Takes centimetres, whatever its network has learnt from. */
@Network(layers = {4, 8, 3})
interface Flower {
    Species classify(float sepalLength, float sepalWidth, float petalLength, float petalWidth);
}
