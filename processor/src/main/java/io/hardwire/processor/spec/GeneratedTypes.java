package io.hardwire.processor.spec;

import java.util.List;

/** The classes that an interface is given, named after it: {@code Outer.Iris} becomes {@code Outer_IrisNetwork} and so on. */
public record GeneratedTypes(
        TypeReference network,
        TypeReference trainer,
        TypeReference kernels,
        TypeReference laneKernels,
        TypeReference vectorKernels) {

    /** The classes of this interface, in its own package. */
    public static GeneratedTypes of(TypeReference type) {
        return new GeneratedTypes(
                named(type, "Network"),
                named(type, "Trainer"),
                named(type, "Kernels"),
                named(type, "LaneKernels"),
                named(type, "VectorKernels"));
    }

    public List<TypeReference> all() {
        return List.of(network, trainer, kernels, laneKernels, vectorKernels);
    }

    private static TypeReference named(TypeReference type, String suffix) {
        return new TypeReference(type.packageName(), List.of(String.join("_", type.simpleNames()) + suffix));
    }
}
