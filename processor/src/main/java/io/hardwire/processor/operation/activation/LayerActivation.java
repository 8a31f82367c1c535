package io.hardwire.processor.operation.activation;

import io.hardwire.Activation;
import io.hardwire.Precision;
import java.util.Locale;

/** What a layer makes of its pre-activations. */
public sealed interface LayerActivation permits UnitActivation, Softmax {

    /** What the reader of generated code knows it by. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The formula in the project's mathematical notation, for the reader of generated code. */
    String formula();

    /** The one place where the annotation's names meet the formulas. */
    static LayerActivation of(Activation activation, Precision precision) {
        return switch (activation) {
            case SIGMOID -> new Sigmoid(precision);
            case TANH -> new Tanh(precision);
            case RELU -> new Relu();
            case IDENTITY -> new Identity();
            case SOFTMAX -> new Softmax(precision);
        };
    }
}
