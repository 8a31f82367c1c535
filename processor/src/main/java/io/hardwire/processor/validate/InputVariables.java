package io.hardwire.processor.validate;

import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.NumericVariable;
import io.hardwire.processor.spec.WrittenType;
import io.hardwire.processor.spec.WrittenType.Bool;
import io.hardwire.processor.spec.WrittenType.EnumType;
import io.hardwire.processor.spec.WrittenType.Numeric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** Recognises the parameters and components that make inputs. */
final class InputVariables {

    private InputVariables() {}

    /** The inputs that a parameter or component of this type makes, if it makes any. */
    static Optional<InputVariable> of(String name, WrittenType type) {
        if (type instanceof Numeric number) {
            return Optional.of(new NumericVariable(name, number.type()));
        }
        if (type instanceof Bool) {
            return Optional.of(new InputVariable.Flag(name));
        }
        if (type instanceof EnumType category && !category.constants().isEmpty()) {
            return Optional.of(new InputVariable.Category(name, category.type(), category.constants()));
        }
        return Optional.empty();
    }

    /** Whether generated code can name the type, if it has to. */
    static boolean checkAccess(WrittenType type, Element element, MethodReport report) {
        return !(type instanceof EnumType category)
                || report.checkAccess(element, category.type(), category.accessible());
    }

    static int width(List<InputVariable> variables) {
        return variables.stream().mapToInt(InputVariable::width).sum();
    }

    /** For messages, behind a count: how many inputs each enum makes. */
    static String shares(List<InputVariable> variables) {
        String shares = variables.stream()
                .filter(InputVariable.Category.class::isInstance)
                .map(category -> category.width() + " for the enum " + category.name())
                .collect(Collectors.joining(", "));
        return shares.isEmpty() ? "" : " (" + shares + ")";
    }
}
