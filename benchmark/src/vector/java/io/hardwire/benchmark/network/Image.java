package io.hardwire.benchmark.network;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Network;

/** 784-128-10, sigmoid units, softmax and cross-entropy: images of 28 x 28. */
@Network(
        layers = {784, 128, 10},
        output = Activation.SOFTMAX,
        loss = Loss.CROSS_ENTROPY)
public interface Image extends Predictor {}
