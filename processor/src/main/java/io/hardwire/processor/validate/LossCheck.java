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
            case SQUARED_ERROR -> require(!isDistribution(output), Problem.SQUARED_ERROR_SOFTMAX, output);
            case ABSOLUTE_ERROR -> require(!isDistribution(output), Problem.ABSOLUTE_ERROR_SOFTMAX, output);
            case HUBER -> require(!isDistribution(output), Problem.HUBER_SOFTMAX, output);
            case CROSS_ENTROPY -> require(isDistribution(output), Problem.CROSS_ENTROPY_OUTPUT, output);
            case BINARY_CROSS_ENTROPY ->
                require(
                        output == Activation.SIGMOID || output == Activation.IDENTITY,
                        Problem.BINARY_CROSS_ENTROPY_OUTPUT,
                        output);
            case HINGE ->
                require(output == Activation.IDENTITY || output == Activation.TANH, Problem.HINGE_OUTPUT, output);
        }
    }

    private static boolean isDistribution(Activation output) {
        return output == Activation.SOFTMAX || output == Activation.LOG_SOFTMAX;
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
