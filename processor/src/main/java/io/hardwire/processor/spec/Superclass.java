package io.hardwire.processor.spec;

import io.hardwire.Precision;
import io.hardwire.processor.spec.InterfaceMethods.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the generated network inherits from {@code FloatNetwork} or {@code DoubleNetwork}, and from {@code Object}. */
final class Superclass {

    private final Types types;
    private final List<ExecutableElement> methods;

    private Superclass(Types types, List<ExecutableElement> methods) {
        this.types = types;
        this.methods = methods;
    }

    static Superclass of(Precision precision, Types types, Elements elements) {
        String name =
                switch (precision) {
                    case FLOAT -> "io.hardwire.FloatNetwork";
                    case DOUBLE -> "io.hardwire.DoubleNetwork";
                };
        TypeElement element = elements.getTypeElement(name);
        if (element == null) {
            throw new IllegalStateException(name + " is not on the class path, but @Network is");
        }
        return new Superclass(types, ElementFilter.methodsIn(elements.getAllMembers(element)));
    }

    /** The inherited method with the same name and parameters, if there is one. */
    Optional<ExecutableElement> counterpart(Method method) {
        // To a compiler a type that does not exist is the same as any other.
        if (method.type().getParameterTypes().stream()
                .anyMatch(type -> MissingTypes.in(type).isPresent())) {
            return Optional.empty();
        }
        return methods.stream()
                .filter(each -> each.getSimpleName().equals(method.element().getSimpleName()))
                .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
                .filter(each -> types.isSubsignature(method.type(), (ExecutableType) each.asType()))
                .findFirst();
    }

    /** What must change in the interface's method, so that the counterpart implements it; nothing if it does. */
    Optional<String> remedy(ExecutableElement counterpart, Method method, TypeElement type) {
        if (!implementsMethod(counterpart, method, type)) {
            return Optional.of("change its result");
        }
        String missing = counterpart.getThrownTypes().stream()
                .filter(thrown -> !method.mayThrow(thrown, types))
                .map(thrown -> types.asElement(thrown).getSimpleName())
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("add `throws " + missing + "`");
    }

    /** Whether the counterpart, or the override of it that every network has, gives what the interface's method gives. */
    private boolean implementsMethod(ExecutableElement counterpart, Method method, TypeElement type) {
        if (!counterpart.getModifiers().contains(Modifier.PUBLIC)
                || counterpart.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        TypeMirror asked = method.type().getReturnType();
        TypeMirror given = counterpart.getReturnType();
        if (types.isSameType(asked, given)
                || (isReference(asked) && isReference(given) && types.isSubtype(given, asked))) {
            return true;
        }
        boolean givesNetwork = counterpart.getModifiers().contains(Modifier.ABSTRACT) && isReference(given);
        return givesNetwork && (isNetworkOf(type, asked) || types.isSubtype(type.asType(), asked));
    }

    private static boolean isReference(TypeMirror type) {
        return !type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID;
    }

    /** The generated class may not exist yet, so its name must do. */
    private static boolean isNetworkOf(TypeElement type, TypeMirror asked) {
        return GeneratedTypes.of(TypeReader.referenceTo(type)).network().isNamed(asked.toString());
    }
}
