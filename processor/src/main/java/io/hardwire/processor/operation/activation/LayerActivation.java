package io.hardwire.processor.operation.activation;

import io.hardwire.Activation;
import io.hardwire.Precision;

/** What a layer makes of its pre-activations. */
public sealed interface LayerActivation permits UnitActivation, Distribution {

    /** What the reader of generated code knows it by, such as {@code leakyRelu}. */
    default String name() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The formula in the project's mathematical notation, for the reader of generated code. */
    String formula();

    /** The one place where the annotation's names meet the formulas. */
    static LayerActivation of(Activation activation, Precision precision) {
        return switch (activation) {
            case SIGMOID -> new Sigmoid(precision);
            case TANH -> new Tanh(precision);
            case RELU -> new Relu();
            case LEAKY_RELU -> new LeakyRelu();
            case ELU -> new Elu(precision);
            case SELU -> new Selu(precision);
            case GELU -> new Gelu(precision);
            case SILU -> new Silu(precision);
            case SOFTPLUS -> new Softplus(precision);
            case SOFTSIGN -> new Softsign();
            case HARD_SIGMOID -> new HardSigmoid();
            case IDENTITY -> new Identity();
            case SOFTMAX -> new Softmax(precision);
            case LOG_SOFTMAX -> new LogSoftmax(precision);
        };
    }
}
