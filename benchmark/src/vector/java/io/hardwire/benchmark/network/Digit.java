package io.hardwire.benchmark.network;

import io.hardwire.Network;

/** 64-32-10, sigmoid units, squared error: images of 8 x 8. */
@Network(layers = {64, 32, 10})
public interface Digit extends Predictor {}
