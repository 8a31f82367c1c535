package io.hardwire.processor.spec;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A network without a fault: what an annotated interface asks for, validated.
 *
 * @param type the annotated interface
 * @param isPublic whether the interface and every type around it are public; generated types are as visible
 * @param layers the number of units of each layer, inputs first: at least two, each at least 1
 * @param activations one for each layer after the inputs
 * @param methods the methods to implement, own ones first, each once
 * @param origin the interface, for the filer and for messages; valid in this round only
 */
public record NetworkSpec(
        TypeReference type,
        boolean isPublic,
        List<Integer> layers,
        List<Activation> activations,
        Loss loss,
        Precision precision,
        Unroll unroll,
        List<MethodSpec> methods,
        TypeElement origin) {

    public NetworkSpec {
        layers = List.copyOf(layers);
        activations = List.copyOf(activations);
        methods = List.copyOf(methods);
    }

    public int inputs() {
        return layers.get(0);
    }

    public int outputs() {
        return layers.get(layers.size() - 1);
    }

    /** The generated class that implements the interface. */
    public TypeReference networkType() {
        return GeneratedTypes.of(type).network();
    }

    /** The generated class that trains it. */
    public TypeReference trainerType() {
        return GeneratedTypes.of(type).trainer();
    }

    /** The generated class that computes. */
    public TypeReference kernelsType() {
        return GeneratedTypes.of(type).kernels();
    }

    /** The generated class that computes blocks of samples in plain Java. */
    public TypeReference laneKernelsType() {
        return GeneratedTypes.of(type).laneKernels();
    }

    /** The generated class that computes blocks of samples on the Vector API. */
    public TypeReference vectorKernelsType() {
        return GeneratedTypes.of(type).vectorKernels();
    }
}
