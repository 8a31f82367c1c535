package io.hardwire.processor.spec;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what the compiler could not resolve in a type that a method names. */
final class MissingTypes {

    private MissingTypes() {}

    /** The name of the type if it does not exist; a record does not exist in full while a component's type does not. */
    static Optional<String> in(TypeMirror type) {
        Optional<String> name = name(type);
        if (name.isEmpty()
                && type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.RECORD) {
            return element.getRecordComponents().stream()
                    .map(RecordComponentElement::asType)
                    .map(MissingTypes::name)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return name;
    }

    private static Optional<String> name(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> Optional.of(type.toString());
            case ARRAY -> name(((ArrayType) type).getComponentType());
            default -> Optional.empty();
        };
    }
}
