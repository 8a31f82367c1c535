package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a network is generated from.
 *
 * @param layers the number of units of each layer, inputs first
 * @param activations one for each layer after the inputs
 */
record Recipe(List<Integer> layers, List<Activation> activations, Loss loss, Precision precision, Unroll unroll) {
    static final String PACKAGE = "witness";

    Recipe {
        layers = List.copyOf(layers);
        activations = List.copyOf(activations);
    }

    /** A network with an activation of its own for each layer. */
    static Recipe of(List<Integer> layers, List<Activation> activations, Loss loss) {
        return new Recipe(layers, activations, loss, Precision.FLOAT, Unroll.AUTO);
    }

    Recipe with(Precision precision) {
        return new Recipe(layers, activations, loss, precision, unroll);
    }

    Recipe with(Unroll unroll) {
        return new Recipe(layers, activations, loss, precision, unroll);
    }

    int inputs() {
        return layers.get(0);
    }

    int outputs() {
        return layers.get(layers.size() - 1);
    }

    /** The activations of the layers between the inputs and the last. */
    List<Activation> hidden() {
        return activations.subList(0, activations.size() - 1);
    }

    /** The activation of the last layer. */
    Activation output() {
        return activations.get(activations.size() - 1);
    }

    int parameterCount() {
        int count = weightCount();
        for (int l = 1; l < layers.size(); l++) {
            count += layers.get(l);
        }
        return count;
    }

    int weightCount() {
        int count = 0;
        for (int l = 1; l < layers.size(); l++) {
            count += layers.get(l - 1) * layers.get(l);
        }
        return count;
    }

    /** A class name that says everything, such as {@code Float4x8x3_SIGMOID_SIGMOID_SQUARED_ERROR_AUTO}. */
    String name() {
        return (precision == Precision.FLOAT ? "Float" : "Double")
                + layers.stream().map(String::valueOf).collect(Collectors.joining("x"))
                + "_"
                + activations.stream().map(Enum::name).collect(Collectors.joining("_"))
                + "_" + loss + "_" + unroll;
    }

    String qualifiedName() {
        return PACKAGE + "." + name();
    }

    /**
     * The annotated interface; it asks for the largest output, or for the only one, so that the kernels of both are made, and for
     * derivatives by the inputs.
     */
    String source() {
        String number = precision == Precision.FLOAT ? "float" : "double";
        String method = outputs() == 1 ? number + " output(" + number + "[] in);" : "int largest(" + number + "[] in);";
        return """
                package %1$s;

                %2$s
                public interface %3$s {
                    %4$s
                    void jacobian(%5$s[] in, %5$s[][] jacobian);
                    void inputGradient(%5$s[] in, %5$s[] outputWeights, %5$s[] gradient);
                }
                """.formatted(PACKAGE, annotation(), name(), method, number);
    }

    private String annotation() {
        return """
                @io.hardwire.Network(
                        layers = {%s},
                        activations = {%s},
                        loss = io.hardwire.Loss.%s,
                        precision = io.hardwire.Precision.%s,
                        unroll = io.hardwire.Unroll.%s)""".formatted(
                        layers.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        activations.stream()
                                .map(activation -> "io.hardwire.Activation." + activation)
                                .collect(Collectors.joining(", ")),
                        loss,
                        precision,
                        unroll);
    }

    @Override
    public String toString() {
        return name();
    }
}
