package io.hardwire.processor.validate;

import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.NumericVariable;
import io.hardwire.processor.spec.WrittenType.Component;
import io.hardwire.processor.spec.WrittenType.Numeric;
import io.hardwire.processor.spec.WrittenType.Other;
import io.hardwire.processor.spec.WrittenType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** Checks that a record holds the inputs or the outputs, one in each component. */
final class RecordCheck {

    private final RecordType type;
    private final Element element;
    private final MethodReport report;
    private final NumericType precision;

    /**
     * Prepares a check.
     *
     * @param element where messages belong
     */
    RecordCheck(RecordType type, Element element, MethodReport report) {
        this.type = type;
        this.element = element;
        this.report = report;
        this.precision = report.expected().precision();
    }

    /** Any primitive number can be converted to the network's precision. */
    Optional<List<NumericVariable>> checkInput() {
        return check(report.expected().inputs(), "input", number -> true);
    }

    /** What the network computes fits into its own type and into wider ones. */
    Optional<List<NumericVariable>> checkOutput() {
        return check(report.expected().outputs(), "output", number -> number.compareTo(precision) >= 0);
    }

    private Optional<List<NumericVariable>> check(OptionalInt size, String noun, Predicate<NumericType> fits) {
        boolean sound = report.checkAccess(element, type.type(), type.accessible());
        if (type.generic()) {
            report.add(Problem.RECORD_GENERIC, element, report.method().text(), type.text());
            return Optional.empty();
        }
        int count = type.components().size();
        if (size.orElse(count) != count) {
            report.add(
                    Problem.RECORD_SIZE,
                    element,
                    report.method().text(),
                    type.text(),
                    Counted.of(count, "component"),
                    Counted.of(size.getAsInt(), noun),
                    noun);
            sound = false;
        }
        List<NumericVariable> variables = new ArrayList<>();
        for (Component component : type.components()) {
            if (component.type() instanceof Numeric number && fits.test(number.type())) {
                variables.add(new NumericVariable(component.name(), number.type()));
            } else {
                report.add(
                        Problem.RECORD_COMPONENT,
                        element,
                        report.method().text(),
                        component.name(),
                        type.text(),
                        component.type().text(),
                        remedy(component));
                sound = false;
            }
        }
        return sound ? Optional.of(List.copyOf(variables)) : Optional.empty();
    }

    private String remedy(Component component) {
        return component.type() instanceof Other other && other.meant().isPresent()
                ? other.meant().get()
                : precision.keyword();
    }
}
