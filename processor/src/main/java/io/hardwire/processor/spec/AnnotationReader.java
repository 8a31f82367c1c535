package io.hardwire.processor.spec;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Network} from the compiler's model; what cannot be read is noted and takes its default. */
final class AnnotationReader {

    private final AnnotationMirror mirror;
    private final List<Written<String>> unreadable = new ArrayList<>();

    private AnnotationReader(AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    static NetworkAnnotation read(AnnotationMirror mirror) {
        return new AnnotationReader(mirror).read();
    }

    private NetworkAnnotation read() {
        return new NetworkAnnotation(
                mirror,
                list("layers", AnnotationReader::integer),
                constant("hidden", Activation.class, Activation.SIGMOID),
                constant("output", Activation.class, Activation.SIGMOID),
                list("activations", value -> constant(value, Activation.class)),
                constant("loss", Loss.class, Loss.SQUARED_ERROR),
                constant("precision", Precision.class, Precision.FLOAT),
                constant("unroll", Unroll.class, Unroll.AUTO),
                unreadable);
    }

    private <E extends Enum<E>> Written<E> constant(String member, Class<E> type, E otherwise) {
        Optional<AnnotationValue> place = find(member);
        if (place.isEmpty()) {
            return new Written<>(otherwise, null);
        }
        Optional<E> value = constant(place.get(), type);
        if (value.isEmpty()) {
            unreadable.add(new Written<>(member, place.get()));
        }
        return new Written<>(value.orElse(otherwise), place.get());
    }

    private <T> Written<List<Written<T>>> list(String member, Function<AnnotationValue, Optional<T>> reader) {
        Optional<AnnotationValue> place = find(member);
        if (place.isEmpty()) {
            return new Written<>(List.of(), null);
        }
        List<Written<T>> values = new ArrayList<>();
        for (AnnotationValue entry : entries(place.get())) {
            Optional<T> value = reader.apply(entry);
            if (value.isEmpty()) {
                unreadable.add(new Written<>(member + "[" + values.size() + "]", entry));
                return new Written<>(List.of(), place.get());
            }
            values.add(new Written<>(value.get(), entry));
        }
        return new Written<>(List.copyOf(values), place.get());
    }

    private Optional<AnnotationValue> find(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** An array may be written without braces if it has one entry. */
    private static List<AnnotationValue> entries(AnnotationValue array) {
        if (!(array.getValue() instanceof List<?> entries)) {
            return List.of(array);
        }
        return entries.stream().map(AnnotationValue.class::cast).toList();
    }

    private static Optional<Integer> integer(AnnotationValue value) {
        return value.getValue() instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(AnnotationValue value, Class<E> type) {
        if (value.getValue() instanceof VariableElement variable) {
            for (E constant : type.getEnumConstants()) {
                if (variable.getSimpleName().contentEquals(constant.name())) {
                    return Optional.of(constant);
                }
            }
        }
        return Optional.empty();
    }
}
