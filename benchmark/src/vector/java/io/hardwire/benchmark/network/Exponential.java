package io.hardwire.benchmark.network;

import io.hardwire.Activation;
import io.hardwire.Network;

/** 4-32-16-4, tanh units, identity outputs, squared error: a surrogate of the exponential of a 2 x 2 matrix. */
@Network(
        layers = {4, 32, 16, 4},
        hidden = Activation.TANH,
        output = Activation.IDENTITY)
public interface Exponential extends Predictor {}
