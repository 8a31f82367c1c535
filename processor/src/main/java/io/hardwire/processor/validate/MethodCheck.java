package io.hardwire.processor.validate;

import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.MethodDeclaration.Parameter;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.WrittenType.Nothing;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import java.util.List;
import java.util.Optional;

/** Recognises a method by its signature, or says why it cannot. */
final class MethodCheck {

    private final MethodDeclaration method;
    private final MethodReport report;
    private final Expected expected;

    MethodCheck(MethodDeclaration method, Expected expected, Report report) {
        this.method = method;
        this.expected = expected;
        this.report = new MethodReport(method, expected, report);
    }

    Optional<MethodSpec> check() {
        if (method.generic()) {
            report.add(Problem.METHOD_GENERIC, method.element(), method.text());
            return Optional.empty();
        }
        Optional<DerivativeCheck> derivatives = DerivativeCheck.of(method, report);
        if (derivatives.isPresent()) {
            return derivatives.get().check();
        }
        List<Parameter> parameters = method.parameters();
        if (method.result() instanceof Nothing) {
            if (parameters.isEmpty() || !(last(parameters).type() instanceof NumericArray)) {
                report.addUnknownForm(
                        method.element(), "returns nothing, and takes no array for the outputs at its end");
                return Optional.empty();
            }
            parameters = parameters.subList(0, parameters.size() - 1);
        }
        Optional<InputForm> input = new InputCheck(method, parameters, expected, report).check();
        Optional<OutputForm> output = new OutputCheck(method, expected, report).check();
        return input.flatMap(in -> output.map(out -> new MethodSpec(method.name(), in, out, method.varargs())));
    }

    private static Parameter last(List<Parameter> parameters) {
        return parameters.get(parameters.size() - 1);
    }
}
