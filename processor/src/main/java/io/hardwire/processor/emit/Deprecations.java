package io.hardwire.processor.emit;

import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.TypeReference;
import java.util.List;
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
                || spec.methods().stream().flatMap(Deprecations::types).anyMatch(this::isDeprecated);
    }

    /** The enums and records of a method. */
    private static Stream<TypeReference> types(MethodSpec method) {
        return Stream.concat(types(method.input()), types(method.output()));
    }

    private static Stream<TypeReference> types(InputForm form) {
        if (form instanceof InputForm.RecordInput record) {
            return Stream.concat(Stream.of(record.type()), categories(record.components()));
        }
        return form instanceof InputForm.ScalarInputs scalars ? categories(scalars.parameters()) : Stream.empty();
    }

    private static Stream<TypeReference> categories(List<InputVariable> variables) {
        return variables.stream()
                .filter(InputVariable.Category.class::isInstance)
                .map(variable -> ((InputVariable.Category) variable).type());
    }

    private static Stream<TypeReference> types(OutputForm form) {
        if (form instanceof OutputForm.EnumConstant constant) {
            return Stream.of(constant.type());
        }
        return form instanceof OutputForm.RecordOutput record ? Stream.of(record.type()) : Stream.empty();
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
