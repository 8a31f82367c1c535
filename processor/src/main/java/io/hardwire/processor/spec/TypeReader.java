package io.hardwire.processor.spec;

import io.hardwire.processor.spec.WrittenType.Bool;
import io.hardwire.processor.spec.WrittenType.Component;
import io.hardwire.processor.spec.WrittenType.EnumType;
import io.hardwire.processor.spec.WrittenType.Nothing;
import io.hardwire.processor.spec.WrittenType.Numeric;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import io.hardwire.processor.spec.WrittenType.NumericMatrix;
import io.hardwire.processor.spec.WrittenType.Other;
import io.hardwire.processor.spec.WrittenType.RecordType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads types from the compiler's model.
 *
 * @param user the package from which generated code will name them
 */
record TypeReader(PackageElement user) {

    WrittenType read(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return new Nothing();
        }
        Optional<NumericType> number = numeric(type);
        if (number.isPresent()) {
            return new Numeric(number.get());
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return new Bool();
        }
        if (type instanceof ArrayType array) {
            if (array.getComponentType() instanceof ArrayType row
                    && numeric(row.getComponentType()).isPresent()) {
                return new NumericMatrix(numeric(row.getComponentType()).get());
            }
            return numeric(array.getComponentType())
                    .<WrittenType>map(NumericArray::new)
                    .orElseGet(() -> new Other(
                            text(type), unboxed(array.getComponentType()).map(keyword -> keyword + "[]")));
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getKind() == ElementKind.ENUM) {
                return enumType(element);
            }
            if (element.getKind() == ElementKind.RECORD) {
                return record(element);
            }
        }
        return new Other(text(type), unboxed(type));
    }

    static TypeReference referenceTo(TypeElement element) {
        List<String> names = Nesting.outwards(element)
                .map(type -> type.getSimpleName().toString())
                .toList();
        return new TypeReference(Nesting.packageOf(element).getQualifiedName().toString(), Nesting.reversed(names));
    }

    private RecordType record(TypeElement element) {
        List<Component> components = element.getRecordComponents().stream()
                .map(component -> new Component(component.getSimpleName().toString(), shallow(component.asType())))
                .toList();
        return new RecordType(
                referenceTo(element),
                isAccessible(element),
                !element.getTypeParameters().isEmpty(),
                components);
    }

    /** The type of a component: a record inside a record is not looked into, it may hold itself. */
    private WrittenType shallow(TypeMirror type) {
        boolean isRecord =
                type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD;
        return isRecord || type.getKind() == TypeKind.ARRAY ? new Other(text(type), unboxed(type)) : read(type);
    }

    private EnumType enumType(TypeElement element) {
        return new EnumType(referenceTo(element), isAccessible(element), constants(element));
    }

    private static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
    }

    private boolean isAccessible(TypeElement element) {
        return Nesting.packageOf(element).equals(user)
                ? Nesting.privateType(element).isEmpty()
                : Nesting.isPublic(element);
    }

    /** As the source has it: without packages. */
    private static String text(TypeMirror type) {
        return type.toString().replaceAll("\\b(?:\\p{Ll}\\w*\\.)+(?=\\p{Lu})", "");
    }

    private static Optional<NumericType> numeric(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE -> Optional.of(NumericType.BYTE);
            case SHORT -> Optional.of(NumericType.SHORT);
            case INT -> Optional.of(NumericType.INT);
            case LONG -> Optional.of(NumericType.LONG);
            case FLOAT -> Optional.of(NumericType.FLOAT);
            case DOUBLE -> Optional.of(NumericType.DOUBLE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> unboxed(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        return switch (element.getQualifiedName().toString()) {
            case "java.lang.Byte" -> Optional.of("byte");
            case "java.lang.Short" -> Optional.of("short");
            case "java.lang.Integer" -> Optional.of("int");
            case "java.lang.Long" -> Optional.of("long");
            case "java.lang.Float" -> Optional.of("float");
            case "java.lang.Double" -> Optional.of("double");
            default -> Optional.empty();
        };
    }
}
