package io.hardwire.benchmark.network;

import io.hardwire.Network;

/** 30-16-2, sigmoid units, squared error: the shape of a medical score. */
@Network(layers = {30, 16, 2})
public interface Tumour extends Predictor {}
