package io.hardwire.sample.model;

import io.hardwire.Network;
import io.hardwire.Precision;
import io.hardwire.sample.iris.Species;

@Network(
        layers = {4, 8, 3},
        precision = Precision.DOUBLE)
interface PreciseFlower {
    Species classify(double sepalLength, double sepalWidth, double petalLength, double petalWidth);
}
