package io.hardwire.processor.validate;

import io.hardwire.Activation;
import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.NetworkAnnotation;
import io.hardwire.processor.spec.Written;
import java.util.Arrays;
import java.util.List;

/** Checks that every layer after the inputs has one activation, which suits it. */
final class ActivationCheck {

    private final Declaration declaration;
    private final NetworkAnnotation annotation;
    private final Report report;

    ActivationCheck(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.annotation = declaration.annotation();
        this.report = report;
    }

    void check() {
        if (annotation.listsActivations()) {
            checkCount();
            checkNotTwice("hidden", annotation.hidden());
            checkNotTwice("output", annotation.output());
            List<Written<Activation>> listed = annotation.activations().value();
            for (int i = 0; i < listed.size() - 1; i++) {
                checkHidden("activations[" + i + "]", listed.get(i));
            }
        } else {
            checkHidden("hidden", annotation.hidden());
        }
    }

    private void checkCount() {
        int layers = annotation.layers().value().size() - 1;
        int count = annotation.activations().value().size();
        if (layers >= 1 && count != layers) {
            report.add(
                    Problem.ACTIVATION_COUNT,
                    Place.of(declaration, annotation.activations()),
                    Counted.of(count, "value"),
                    Counted.of(layers, "layer"));
        }
    }

    private void checkNotTwice(String member, Written<Activation> activation) {
        if (activation.isExplicit()) {
            report.add(Problem.ACTIVATION_TWICE, Place.of(declaration, activation), member);
        }
    }

    private void checkHidden(String member, Written<Activation> activation) {
        if (isForOutputs(activation.value())) {
            report.add(
                    Problem.SOFTMAX_HIDDEN,
                    Place.of(declaration, activation),
                    member,
                    activation.value(),
                    hiddenActivations());
        }
    }

    private static boolean isForOutputs(Activation activation) {
        return activation == Activation.SOFTMAX || activation == Activation.LOG_SOFTMAX;
    }

    /** All but softmax and its logarithm, such as {@code TANH, RELU or IDENTITY}. */
    private static String hiddenActivations() {
        List<String> names = Arrays.stream(Activation.values())
                .filter(activation -> !isForOutputs(activation))
                .map(Activation::name)
                .toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
