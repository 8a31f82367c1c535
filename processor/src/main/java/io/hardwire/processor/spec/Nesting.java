package io.hardwire.processor.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The types around a type, and what they let through. */
public final class Nesting {

    private Nesting() {}

    /** The type itself, then the one around it, up to the top-level type. */
    static Stream<TypeElement> outwards(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        for (Element element = type; element instanceof TypeElement next; element = element.getEnclosingElement()) {
            types.add(next);
        }
        return types.stream();
    }

    static PackageElement packageOf(TypeElement type) {
        Element element = type;
        while (!(element instanceof PackageElement found)) {
            element = around(element);
        }
        return found;
    }

    /** The type that declares a method. */
    static TypeElement ownerOf(ExecutableElement method) {
        return (TypeElement) around(method);
    }

    /** Whether the type and every type around it are public. */
    static boolean isPublic(TypeElement type) {
        return outwards(type).allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
    }

    /** The type that keeps the rest of the package out: this one or one around it. */
    public static Optional<TypeElement> privateType(TypeElement type) {
        return outwards(type)
                .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
    }

    private static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), element::toString);
    }

    static List<String> reversed(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        Collections.reverse(copy);
        return copy;
    }
}
