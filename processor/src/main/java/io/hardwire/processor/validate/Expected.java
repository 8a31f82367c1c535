package io.hardwire.processor.validate;

import io.hardwire.processor.spec.NetworkAnnotation;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.TypeReference;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a method must fit.
 *
 * @param user the interface
 * @param inputs empty where the annotation does not say it rightly, so that one mistake is not reported twice
 * @param outputs likewise
 */
record Expected(TypeReference user, NumericType precision, OptionalInt inputs, OptionalInt outputs) {

    static Expected of(TypeReference user, NetworkAnnotation annotation) {
        List<Integer> layers = annotation.sizes();
        return new Expected(
                user,
                NumericType.of(annotation.precision().value()),
                layers.size() < 2 ? OptionalInt.empty() : size(layers.get(0)),
                layers.size() < 2 ? OptionalInt.empty() : size(layers.get(layers.size() - 1)));
    }

    private static OptionalInt size(int units) {
        return units < 1 ? OptionalInt.empty() : OptionalInt.of(units);
    }
}
