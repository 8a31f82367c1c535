package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;

/** What an operation computes, in the notation of the project's mathematical text. */
final class Wording {
    private Wording() {}

    static String of(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward.layer());
        } else if (operation instanceof Operation.SoftmaxForward softmax) {
            int l = softmax.layer().produced();
            return "a" + l + " = " + softmax.softmax().name() + "(z" + l + ")";
        } else if (operation instanceof Operation.LossValue value) {
            return "J = " + value.loss().formula() + ", a = a" + value.layer().produced();
        } else if (operation instanceof Operation.OutputError error) {
            int l = error.layer().produced();
            return "d" + l + " = "
                    + error.loss()
                            .errorFormula()
                            .replace("f'(z)", derivative(error.layer()))
                            .replaceAll("\\ba\\b", "a" + l);
        } else if (operation instanceof Operation.SampleWeight weight) {
            return "d" + weight.layer().produced() + " *= weight, J *= weight";
        } else if (operation instanceof Operation.OutputSeed seed) {
            return seed(seed.layer());
        } else if (operation instanceof Operation.InputGradient) {
            return "g = W1^T d2";
        } else if (operation instanceof Operation.DenseBackward backward) {
            Layer below = backward.below();
            int l = backward.layer().number();
            return "d" + l + " = (W" + l + "^T d" + (l + 1) + ") * " + derivative(below);
        } else {
            Layer layer = ((Operation.DenseGradient) operation).layer();
            int l = layer.number();
            return "dJ/dW" + l + " += d" + (l + 1) + " " + inputs(layer) + "^T, dJ/db" + l + " += d" + (l + 1);
        }
    }

    private static String forward(Layer layer) {
        int l = layer.produced();
        String z = "z" + l + " = W" + layer.number() + " " + inputs(layer) + " + b" + layer.number();
        return layer.activation() instanceof UnitActivation
                ? z + ", a" + l + " = " + layer.activation().name() + "(z" + l + ")"
                : z;
    }

    private static String inputs(Layer layer) {
        return layer.number() == 1 ? "x" : "a" + layer.number();
    }

    private static String seed(Layer layer) {
        int l = layer.produced();
        return layer.activation() instanceof UnitActivation
                ? "d" + l + " = v * " + derivative(layer)
                : "d" + l + " = "
                        + ((Distribution) layer.activation())
                                .derivativeFormula()
                                .replaceAll("\\ba\\b", "a" + l);
    }

    private static String derivative(Layer layer) {
        return layer.activation().name() + "'(z" + layer.produced() + ")";
    }
}
