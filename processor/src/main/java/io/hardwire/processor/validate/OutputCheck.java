package io.hardwire.processor.validate;

import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.MethodDeclaration.Parameter;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.OutputForm.EnumConstant;
import io.hardwire.processor.spec.OutputForm.FreshArray;
import io.hardwire.processor.spec.OutputForm.IntoArray;
import io.hardwire.processor.spec.OutputForm.LargestIndex;
import io.hardwire.processor.spec.OutputForm.RecordOutput;
import io.hardwire.processor.spec.OutputForm.ScalarOutput;
import io.hardwire.processor.spec.WrittenType;
import io.hardwire.processor.spec.WrittenType.EnumType;
import io.hardwire.processor.spec.WrittenType.Nothing;
import io.hardwire.processor.spec.WrittenType.Numeric;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import io.hardwire.processor.spec.WrittenType.Other;
import io.hardwire.processor.spec.WrittenType.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises how a method gives the outputs back. */
final class OutputCheck {

    private static final int MOST_LISTED = 10;

    private final MethodDeclaration method;
    private final Expected expected;
    private final MethodReport report;

    OutputCheck(MethodDeclaration method, Expected expected, MethodReport report) {
        this.method = method;
        this.expected = expected;
        this.report = report;
    }

    Optional<OutputForm> check() {
        WrittenType result = method.result();
        if (result instanceof Nothing) {
            return intoArray();
        }
        if (result instanceof NumericArray array) {
            return report.checkArray(method.element(), "the result", array)
                    ? Optional.of(new FreshArray())
                    : Optional.empty();
        }
        if (result instanceof Numeric number) {
            return switch (number.type()) {
                case INT -> largestIndex();
                case FLOAT, DOUBLE -> scalar(number.type());
                case BYTE, SHORT, LONG -> unknown(" (did you mean int?)");
            };
        }
        if (result instanceof EnumType type) {
            return enumConstant(type);
        }
        if (result instanceof RecordType type) {
            return new RecordCheck(type, method.element(), report)
                    .checkOutput()
                    .map(components -> new RecordOutput(type.type(), components));
        }
        return unknown(
                result instanceof Other other && other.meant().isPresent()
                        ? " (did you mean " + other.meant().get() + "?)"
                        : "");
    }

    private Optional<OutputForm> intoArray() {
        Parameter last = method.parameters().get(method.parameters().size() - 1);
        return last.type() instanceof NumericArray array && report.checkArray(last.element(), last.name(), array)
                ? Optional.of(new IntoArray(last.name()))
                : Optional.empty();
    }

    private Optional<OutputForm> largestIndex() {
        if (expected.outputs().orElse(2) == 1) {
            report.add(
                    Problem.INDEX_OF_ONE,
                    method.element(),
                    method.text(),
                    expected.precision().keyword());
            return Optional.empty();
        }
        return Optional.of(new LargestIndex());
    }

    private Optional<OutputForm> scalar(NumericType type) {
        boolean sound = true;
        if (expected.outputs().orElse(1) != 1) {
            report.add(
                    Problem.OUTPUT_COUNT,
                    method.element(),
                    method.text(),
                    type.keyword(),
                    Counted.of(expected.outputs().getAsInt(), "output"),
                    expected.precision().keyword());
            sound = false;
        }
        if (type.compareTo(expected.precision()) < 0) {
            report.add(Problem.OUTPUT_TYPE, method.element(), method.text());
            sound = false;
        }
        return sound ? Optional.of(new ScalarOutput(type)) : Optional.empty();
    }

    private Optional<OutputForm> enumConstant(EnumType type) {
        boolean sound = report.checkAccess(method.element(), type.type(), type.accessible());
        int constants = type.constants().size();
        if (expected.outputs().orElse(constants) != constants) {
            report.add(
                    Problem.ENUM_SIZE,
                    method.element(),
                    method.text(),
                    type.text(),
                    Counted.of(constants, "constant") + listed(type.constants()),
                    Counted.of(expected.outputs().getAsInt(), "output"));
            sound = false;
        }
        return sound ? Optional.of(new EnumConstant(type.type(), type.constants())) : Optional.empty();
    }

    private static String listed(List<String> constants) {
        if (constants.isEmpty()) {
            return "";
        }
        String more = constants.size() > MOST_LISTED ? ", ..." : "";
        return constants.stream().limit(MOST_LISTED).collect(Collectors.joining(", ", " (", more + ")"));
    }

    private Optional<OutputForm> unknown(String hint) {
        report.addUnknownForm(
                method.element(), "returns " + method.result().text() + ", which cannot hold outputs" + hint);
        return Optional.empty();
    }
}
