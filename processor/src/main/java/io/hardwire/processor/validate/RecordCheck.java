package io.hardwire.processor.validate;

import io.hardwire.processor.spec.InputVariable;
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
import java.util.function.Function;
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

    /** Any primitive number can be converted to the network's precision; booleans and enums become numbers. */
    Optional<List<InputVariable>> checkInput() {
        return check(
                "input",
                report.expected().inputs(),
                component -> InputVariables.of(component.name(), component.type()),
                component -> InputVariables.checkAccess(component.type(), element, report));
    }

    /** What the network computes fits into its own type and into wider ones. */
    Optional<List<NumericVariable>> checkOutput() {
        return check("output", report.expected().outputs(), this::output, component -> true);
    }

    private Optional<NumericVariable> output(Component component) {
        return component.type() instanceof Numeric number && number.type().compareTo(precision) >= 0
                ? Optional.of(new NumericVariable(component.name(), number.type()))
                : Optional.empty();
    }

    /** @param access whether generated code can name what it has to name of a component */
    private <V extends InputVariable> Optional<List<V>> check(
            String noun, OptionalInt size, Function<Component, Optional<V>> reader, Predicate<Component> access) {
        boolean sound = report.checkAccess(element, type.type(), type.accessible());
        if (type.generic()) {
            report.add(Problem.RECORD_GENERIC, element, report.method().text(), type.text());
            return Optional.empty();
        }
        List<V> variables = new ArrayList<>();
        List<Component> unfit = new ArrayList<>();
        for (Component component : type.components()) {
            sound &= access.test(component);
            reader.apply(component).ifPresentOrElse(variables::add, () -> unfit.add(component));
        }
        sound &= checkSize(noun, size, List.copyOf(variables), unfit.size());
        for (Component component : unfit) {
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
        return sound ? Optional.of(List.copyOf(variables)) : Optional.empty();
    }

    private boolean checkSize(String noun, OptionalInt size, List<InputVariable> variables, int unfit) {
        int count = InputVariables.width(variables) + unfit;
        if (size.orElse(count) == count) {
            return true;
        }
        report.add(
                Problem.RECORD_SIZE,
                element,
                report.method().text(),
                type.text(),
                Counted.of(count, "component") + InputVariables.shares(variables),
                Counted.of(size.getAsInt(), noun),
                noun);
        return false;
    }

    private String remedy(Component component) {
        return component.type() instanceof Other other && other.meant().isPresent()
                ? other.meant().get()
                : precision.keyword();
    }
}
