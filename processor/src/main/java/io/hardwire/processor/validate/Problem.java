package io.hardwire.processor.validate;

import java.util.Locale;

/**
 * What can be wrong. A code never changes its meaning, so that people can search for it; the text beside it may be improved.
 *
 * <p>A text says what was found, what is right, and ends in a remedy.
 */
public enum Problem {
    // The type that carries the annotation.
    NOT_INTERFACE("%s is %s; @Network goes on an interface, whose methods say how the network is called"),
    INTERFACE_GENERIC(
            "%s has type parameters, a network has none; leave them to a super-interface and bind them here, as in"
                    + " `interface %s extends Classifier<Species>`"),
    INTERFACE_PRIVATE("%s is private, so no generated class can implement %s; make it package-private or public"),
    INTERFACE_SEALED("%s is sealed and does not permit %s; add `permits %2$s`, or drop `sealed`"),
    NAME_TAKEN("%s generates %s, but %s; rename one of the two"),
    NAME_HIDES(
            "%s hides java.lang.%s, which the code generated for %s needs in the same package; rename it, or move one of the"
                    + " two to another package"),

    // Members of the annotation.
    LAYER_COUNT("layers has %s; a network needs at least two layers, inputs and outputs, as in layers = {4, 8, 3}"),
    LAYER_SIZE("layers[%d] is %d; every layer needs at least one unit"),
    DEPTH("layers has %,d values; a generated network has at most %,d layers, so use fewer"),
    UNIT_COUNT("these layers have %,d units; at most %,d fit in a generated network, so make the layers smaller"),
    PARAMETER_COUNT(
            "these layers have %,d parameters; at most %,d fit in a generated network, so make the layers smaller"),
    ACTIVATION_COUNT("activations has %s, but there are %s after the inputs; give one activation for each of them"),
    ACTIVATION_TWICE("%s has no effect beside activations, which stands in its place; remove one of the two"),
    SOFTMAX_HIDDEN("%s is %s, which is for the output layer only; use %s in a hidden layer"),
    SQUARED_ERROR_SOFTMAX(
            "SQUARED_ERROR does not go with a %s output; did you mean loss = CROSS_ENTROPY? Else choose another output"),
    ABSOLUTE_ERROR_SOFTMAX(
            "ABSOLUTE_ERROR does not go with a %s output; did you mean loss = CROSS_ENTROPY? Else choose another output"),
    HUBER_SOFTMAX("HUBER does not go with a %s output; did you mean loss = CROSS_ENTROPY? Else choose another output"),
    CROSS_ENTROPY_OUTPUT(
            "CROSS_ENTROPY needs a SOFTMAX or LOG_SOFTMAX output, not %s; set output = SOFTMAX, or use another loss"
                    + " (SQUARED_ERROR, or BINARY_CROSS_ENTROPY with SIGMOID)"),
    BINARY_CROSS_ENTROPY_OUTPUT(
            "BINARY_CROSS_ENTROPY needs a SIGMOID output, or IDENTITY for logits, not %s; set output = SIGMOID, or use another"
                    + " loss (SQUARED_ERROR, or CROSS_ENTROPY with SOFTMAX)"),
    HINGE_OUTPUT(
            "HINGE needs an IDENTITY or TANH output, not %s; set output = IDENTITY, or use another loss (CROSS_ENTROPY with"
                    + " SOFTMAX, or BINARY_CROSS_ENTROPY with SIGMOID)"),
    UNROLL_SIZE("FULL is for at most %,d parameters, and these layers have %,d; use unroll = AUTO or LOOPS"),

    // Methods.
    METHOD_FORM("%s %s. %s"),
    METHOD_GENERIC("%s has type parameters, which a network cannot bind; name the types, or make it a default method"),
    METHOD_CLASH(
            "%s cannot be implemented: the generated class inherits %s, with the same parameters; rename the method or"
                    + " %s"),
    ARRAY_TYPE("%s: %s is %s, but the network computes in %s; %s"),
    DERIVATIVE_INPUTS(
            "%1$s asks for derivatives, which take the inputs in one array; write `void (%2$s[] in, %2$s[][] jacobian)` or"
                    + " `%2$s[][] (%2$s[] in)`"),
    INPUT_COUNT("%s takes %s, but the network has %s; give it one parameter for each input, or one array"),
    RECORD_SIZE("%s: record %s has %s, but the network has %s; give it one component for each %s"),
    RECORD_COMPONENT("%s: component %s of record %s is %s; make it %s"),
    RECORD_GENERIC("%s: record %s has type parameters; use a record without"),
    ENUM_SIZE("%s: enum %s has %s, but the network has %s; give it one constant for each output"),
    OUTPUT_COUNT(
            "%s returns %s, but the network has %s; return %s[] for all of them, or int for the index of the largest"),
    OUTPUT_TYPE("%s returns float, but the network computes in double; return double, or set precision = FLOAT"),
    INDEX_OF_ONE(
            "%s returns int, the index of the largest output, which is always 0 where there is only one; return %s"),
    TYPE_ACCESS("%s: %s cannot be named from the package of the interface; make it and every type around it %s"),

    // What the compiler does not know.
    TYPE_MISSING(
            "%s cannot be found, so %s was not written; import or declare it, or let the processor that generates it run in"
                    + " this compilation"),
    VALUE_MISSING(
            "the value of %s cannot be read, so %s was not written; write a constant that this compilation knows"),

    // The processor itself.
    INTERNAL(
            "Hardwire failed on %s: %s. The fault is Hardwire's, not yours: please report this line and the interface");

    private final String template;

    Problem(String template) {
        this.template = template;
    }

    /** As in {@code HW-LAYER-SIZE}. */
    public String code() {
        return "HW-" + name().replace('_', '-');
    }

    /** The whole message, code first. */
    String message(Object... arguments) {
        return "[" + code() + "] " + String.format(Locale.ROOT, template, arguments);
    }
}
