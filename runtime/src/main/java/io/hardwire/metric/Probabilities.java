package io.hardwire.metric;

import io.hardwire.Shape;

/** What the outputs of a network say of how likely a class is. */
enum Probabilities {
    /** One output for each class, and they sum to 1. */
    GIVEN,
    /** One output for each class, each between 0 and 1; divided by their sum. */
    TO_BE_NORMALISED,
    /** One output, the probability of class 1. */
    OF_CLASS_1,
    /** The outputs are scores without such a meaning. */
    NONE;

    static Probabilities of(Shape shape) {
        return switch (shape.outputActivation()) {
            case SOFTMAX -> GIVEN;
            case SIGMOID, HARD_SIGMOID -> shape.outputs() == 1 ? OF_CLASS_1 : TO_BE_NORMALISED;
            case TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, IDENTITY -> NONE;
        };
    }

    /** The probability of a class, for the row whose outputs begin at {@code from}; NaN if there is none. */
    double at(double[] outputs, int from, int width, int ofClass) {
        return switch (this) {
            case GIVEN -> outputs[from + ofClass];
            case TO_BE_NORMALISED -> outputs[from + ofClass] / sum(outputs, from, width);
            case OF_CLASS_1 -> ofClass == 1 ? outputs[from] : 1 - outputs[from];
            case NONE -> Double.NaN;
        };
    }

    private static double sum(double[] outputs, int from, int width) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += outputs[from + k];
        }
        return sum;
    }
}
