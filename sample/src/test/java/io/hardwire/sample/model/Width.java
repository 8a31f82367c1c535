package io.hardwire.sample.model;

import io.hardwire.Activation;
import io.hardwire.Network;

/** The width of a petal in centimetres, from the other three. */
@Network(
        layers = {3, 16, 8, 1},
        hidden = Activation.TANH,
        output = Activation.IDENTITY)
interface Width {
    float petal(float sepalLength, float sepalWidth, float petalLength);
}
