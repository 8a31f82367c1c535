package io.hardwire.sample.digits;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Network;

/** Reads a handwritten digit from 8 x 8 pixels: 64 inputs, 32 hidden units, 10 probabilities. The compiler writes {@code DigitNetwork}. */
@Network(
        layers = {64, 32, 10},
        hidden = Activation.RELU,
        output = Activation.SOFTMAX,
        loss = Loss.CROSS_ENTROPY)
public interface Digit {
    /** The digit that these 64 pixels show, row by row, each from 0 (paper) to 16 (ink). */
    int read(float[] pixels);

    /** How likely each digit is. Allocates nothing. */
    void probabilities(float[] pixels, float[] ofDigits);
}
