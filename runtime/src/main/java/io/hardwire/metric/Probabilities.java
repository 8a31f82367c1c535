package io.hardwire.metric;

import io.hardwire.Loss;
import io.hardwire.Shape;

/** What the outputs of a network say of how likely a class is. */
enum Probabilities {
    /** One output for each class, and they sum to 1. */
    GIVEN,
    /** One output for each class, the logarithms of such. */
    LOGARITHMS,
    /** One output for each class, each between 0 and 1; divided by their sum, or if that is 0 all the same. */
    TO_BE_NORMALISED,
    /** One output for each class, each the logit of such a number. */
    LOGITS,
    /** One output, the probability of class 1. */
    OF_CLASS_1,
    /** One output, the logit of the probability of class 1. */
    LOGIT_OF_CLASS_1,
    /** The outputs are scores without such a meaning. */
    NONE;

    /** From where on a single output means class 1, as {@link io.hardwire.Model#classify} has it. */
    static double threshold(Shape shape) {
        Probabilities single = of(shape);
        return shape.loss() == Loss.HINGE || single == LOGIT_OF_CLASS_1 ? 0 : 0.5;
    }

    static Probabilities of(Shape shape) {
        boolean single = shape.outputs() == 1;
        return switch (shape.outputActivation()) {
            case SOFTMAX -> GIVEN;
            case LOG_SOFTMAX -> LOGARITHMS;
            case SIGMOID, HARD_SIGMOID -> single ? OF_CLASS_1 : TO_BE_NORMALISED;
            case IDENTITY -> shape.loss() != Loss.BINARY_CROSS_ENTROPY ? NONE : single ? LOGIT_OF_CLASS_1 : LOGITS;
            case TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN -> NONE;
        };
    }

    /** The probability of a class, for the row whose outputs begin at {@code from}; NaN if there is none. */
    double at(double[] outputs, int from, int width, int ofClass) {
        return switch (this) {
            case GIVEN, LOGARITHMS -> number(outputs[from + ofClass]);
            case TO_BE_NORMALISED, LOGITS -> share(number(outputs[from + ofClass]), sum(outputs, from, width), width);
            case OF_CLASS_1, LOGIT_OF_CLASS_1 -> ofClass == 1 ? number(outputs[from]) : 1 - number(outputs[from]);
            case NONE -> Double.NaN;
        };
    }

    /** Outputs that are all 0 prefer no class. */
    private static double share(double number, double sum, int width) {
        return sum == 0 ? 1.0 / width : number / sum;
    }

    private double sum(double[] outputs, int from, int width) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += number(outputs[from + k]);
        }
        return sum;
    }

    /** What an output stands for, between 0 and 1. */
    private double number(double output) {
        return switch (this) {
            case LOGARITHMS -> StrictMath.exp(output);
            case LOGITS, LOGIT_OF_CLASS_1 -> 1 / (1 + StrictMath.exp(-output));
            default -> output;
        };
    }
}
