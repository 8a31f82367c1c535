package io.hardwire.processor.emit;

import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.TypeReference;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Finds what is deprecated among all that a generated network has to name: that was the decision of the interface's author, not of whoever builds it. */
final class Deprecations {
    private final Elements elements;
    private final NetworkSpec spec;

    Deprecations(Elements elements, NetworkSpec spec) {
        this.elements = elements;
        this.spec = spec;
    }

    /** Whether javac would warn of the class that implements the interface. */
    boolean areNamed() {
        return isNamedDeprecated(spec.origin())
                || elements.getAllMembers(spec.origin()).stream()
                        .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
                        .anyMatch(elements::isDeprecated)
                || spec.methods().stream()
                        .flatMap(method -> method.types().stream())
                        .anyMatch(this::isDeprecated);
    }

    /** The type itself, or a constructor or accessor of it. */
    private boolean isDeprecated(TypeReference reference) {
        Element type = elements.getTypeElement(elements.getModuleOf(spec.origin()), reference.canonicalName());
        return type != null
                && (isNamedDeprecated(type)
                        || type.getEnclosedElements().stream().anyMatch(elements::isDeprecated));
    }

    /** A type's name has the names of the types around it. */
    private boolean isNamedDeprecated(Element type) {
        return Stream.<Element>iterate(
                        type,
                        each -> each.getKind().isClass() || each.getKind().isInterface(),
                        Element::getEnclosingElement)
                .anyMatch(elements::isDeprecated);
    }
}
