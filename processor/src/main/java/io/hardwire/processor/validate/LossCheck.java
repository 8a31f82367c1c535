package io.hardwire.processor.validate;

import io.hardwire.Activation;
import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.NetworkAnnotation;

/** Checks that the loss and the activation of the output layer make sense together. */
final class LossCheck {

    private final Declaration declaration;
    private final NetworkAnnotation annotation;
    private final Report report;

    LossCheck(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.annotation = declaration.annotation();
        this.report = report;
    }

    void check() {
        Activation output = annotation.lastActivation().value();
        switch (annotation.loss().value()) {
            case SQUARED_ERROR -> require(output != Activation.SOFTMAX, Problem.SQUARED_ERROR_SOFTMAX);
            case CROSS_ENTROPY -> require(output == Activation.SOFTMAX, Problem.CROSS_ENTROPY_OUTPUT, output);
            case BINARY_CROSS_ENTROPY ->
                require(output == Activation.SIGMOID, Problem.BINARY_CROSS_ENTROPY_OUTPUT, output);
        }
    }

    /** The loss is at fault where it is written; else the output, for which its default is no match. */
    private void require(boolean sound, Problem problem, Object... arguments) {
        if (!sound) {
            Place place = annotation.loss().isExplicit()
                    ? Place.of(declaration, annotation.loss())
                    : Place.of(declaration, annotation.lastActivation());
            report.add(problem, place, arguments);
        }
    }
}
