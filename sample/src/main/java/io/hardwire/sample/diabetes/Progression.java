package io.hardwire.sample.diabetes;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Network;

/** Foretells the course of diabetes: 10 inputs, 16 hidden units, 1 number. The compiler writes {@code ProgressionNetwork}. */
@Network(
        layers = {10, 16, 1},
        hidden = Activation.TANH,
        output = Activation.IDENTITY,
        loss = Loss.SQUARED_ERROR)
public interface Progression {
    /** The measure of the disease a year later; those of the table are from 25 to 346. */
    float afterAYear(Patient patient);
}
