package io.hardwire.processor.spec;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * An abstract method as it is written, its type parameters bound by the interface that inherits it.
 *
 * @param element where messages about it belong: the method, or the interface that inherits it
 * @param owner the type in which it is declared, if that is not the annotated interface; else empty
 * @param varargs whether the last parameter is written {@code float... x}
 * @param generic whether it has type parameters of its own
 */
public record MethodDeclaration(
        String name,
        Element element,
        String owner,
        List<Parameter> parameters,
        WrittenType result,
        boolean varargs,
        boolean generic) {

    /** A parameter and where messages about it belong. */
    public record Parameter(String name, WrittenType type, Element element) {}

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
    }

    public boolean isInherited() {
        return !owner.isEmpty();
    }

    /** For messages: {@code classify(float[])}, with its owner if it is inherited. */
    public String text() {
        String types = parameters.stream()
                .map(parameter -> parameter.type().text())
                .collect(Collectors.joining(", ", name() + "(", ")"));
        return isInherited() ? types + " of " + owner : types;
    }
}
