package io.hardwire.processor.validate;

import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.InputForm.ArrayInput;
import io.hardwire.processor.spec.InputForm.RecordInput;
import io.hardwire.processor.spec.InputForm.ScalarInputs;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.MethodDeclaration.Parameter;
import io.hardwire.processor.spec.WrittenType;
import io.hardwire.processor.spec.WrittenType.EnumType;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import io.hardwire.processor.spec.WrittenType.Other;
import io.hardwire.processor.spec.WrittenType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises how a method takes the inputs. */
final class InputCheck {

    private final MethodDeclaration method;
    private final List<Parameter> parameters;
    private final Expected expected;
    private final MethodReport report;

    /**
     * Prepares a check.
     *
     * @param parameters those of the method, without the one for the outputs
     */
    InputCheck(MethodDeclaration method, List<Parameter> parameters, Expected expected, MethodReport report) {
        this.method = method;
        this.parameters = parameters;
        this.expected = expected;
        this.report = report;
    }

    Optional<InputForm> check() {
        if (parameters.isEmpty()) {
            report.addUnknownForm(method.element(), "takes no inputs");
            return Optional.empty();
        }
        Parameter first = parameters.get(0);
        if (parameters.size() == 1 && first.type() instanceof NumericArray array) {
            return report.checkArray(first.element(), first.name(), array)
                    ? Optional.of(new ArrayInput(first.name()))
                    : Optional.empty();
        }
        if (parameters.size() == 1 && first.type() instanceof RecordType type) {
            return new RecordCheck(type, first.element(), report)
                    .checkInput()
                    .map(components -> new RecordInput(first.name(), type.type(), components));
        }
        return scalars();
    }

    private Optional<InputForm> scalars() {
        List<InputVariable> variables = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Optional<InputVariable> variable = InputVariables.of(parameter.name(), parameter.type());
            if (variable.isEmpty()) {
                report.addUnknownForm(parameter.element(), reason(parameter));
                return Optional.empty();
            }
            variables.add(variable.get());
        }
        boolean sound = true;
        for (Parameter parameter : parameters) {
            sound &= InputVariables.checkAccess(parameter.type(), parameter.element(), report);
        }
        int width = InputVariables.width(variables);
        if (expected.inputs().isPresent() && expected.inputs().getAsInt() != width) {
            report.add(
                    Problem.INPUT_COUNT,
                    method.element(),
                    method.text(),
                    Counted.of(width, "number") + InputVariables.shares(variables),
                    Counted.of(expected.inputs().getAsInt(), "input"));
            sound = false;
        }
        return sound ? Optional.of(new ScalarInputs(variables)) : Optional.empty();
    }

    private String reason(Parameter parameter) {
        WrittenType type = parameter.type();
        if (parameters.size() == 2 && parameters.stream().allMatch(each -> each.type() instanceof NumericArray)) {
            return "takes two arrays and returns " + method.result().text() + " (did you mean void?)";
        }
        if (type instanceof NumericArray || type instanceof RecordType) {
            return "takes " + type.text() + " " + parameter.name()
                    + " among other inputs, but an array or a record holds" + " all of them";
        }
        if (type instanceof EnumType) {
            return "takes " + type.text() + " " + parameter.name() + ", an enum without constants";
        }
        String reason = "takes " + type.text() + " " + parameter.name()
                + ", which is no number, boolean, enum, array or record of numbers";
        return type instanceof Other other && other.meant().isPresent()
                ? reason + " (did you mean " + other.meant().get() + "?)"
                : reason;
    }
}
