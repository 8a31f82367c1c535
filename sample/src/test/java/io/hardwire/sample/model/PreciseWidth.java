package io.hardwire.sample.model;

import io.hardwire.Activation;
import io.hardwire.Network;
import io.hardwire.Precision;

/** The width of a petal in centimetres, from the other three. */
@Network(
        layers = {3, 16, 8, 1},
        hidden = Activation.TANH,
        output = Activation.IDENTITY,
        precision = Precision.DOUBLE)
interface PreciseWidth {
    double petal(double sepalLength, double sepalWidth, double petalLength);
}
