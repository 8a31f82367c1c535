package io.hardwire.processor.validate;

import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.GeneratedTypes;
import io.hardwire.processor.spec.Nesting;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks that a class in the same package can implement the annotated type. */
final class TypeCheck {

    private final Declaration declaration;
    private final TypeElement element;
    private final String name;
    private final Report report;

    TypeCheck(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.element = declaration.element();
        this.name = declaration.type().simpleName();
        this.report = report;
    }

    void check() {
        checkKind();
        checkTypeParameters();
        checkVisibility();
        checkPermits();
    }

    private void checkKind() {
        if (element.getKind() != ElementKind.INTERFACE) {
            report.add(Problem.NOT_INTERFACE, element, name, kind());
        }
    }

    private String kind() {
        return switch (element.getKind()) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> element.getModifiers().contains(Modifier.ABSTRACT) ? "an abstract class" : "a class";
        };
    }

    private void checkTypeParameters() {
        if (element.getKind() == ElementKind.INTERFACE
                && !element.getTypeParameters().isEmpty()) {
            report.add(Problem.INTERFACE_GENERIC, element.getTypeParameters().get(0), name, name);
        }
    }

    private void checkVisibility() {
        Nesting.privateType(element)
                .ifPresent(type -> report.add(Problem.INTERFACE_PRIVATE, element, type.getSimpleName(), name));
    }

    private void checkPermits() {
        if (element.getKind() == ElementKind.INTERFACE && element.getModifiers().contains(Modifier.SEALED)) {
            String network = GeneratedTypes.of(declaration.type()).network().simpleName();
            boolean permitted = element.getPermittedSubclasses().stream()
                    .map(TypeMirror::toString)
                    .anyMatch(type -> type.equals(network) || type.endsWith("." + network));
            if (!permitted) {
                report.add(Problem.INTERFACE_SEALED, element, name, network);
            }
        }
    }
}
