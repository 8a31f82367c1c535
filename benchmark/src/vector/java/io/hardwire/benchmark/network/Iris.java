package io.hardwire.benchmark.network;

import io.hardwire.Network;

/** 4-8-3, sigmoid units, squared error: the smallest network of the race. */
@Network(layers = {4, 8, 3})
public interface Iris extends Predictor {}
