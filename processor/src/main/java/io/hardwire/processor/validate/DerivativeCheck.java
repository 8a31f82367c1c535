package io.hardwire.processor.validate;

import io.hardwire.processor.spec.InputForm.ArrayInput;
import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.MethodDeclaration.Parameter;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.OutputForm.FreshJacobian;
import io.hardwire.processor.spec.OutputForm.IntoInputGradient;
import io.hardwire.processor.spec.OutputForm.IntoJacobian;
import io.hardwire.processor.spec.WrittenType;
import io.hardwire.processor.spec.WrittenType.Nothing;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import io.hardwire.processor.spec.WrittenType.NumericMatrix;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Recognises a method that asks for derivatives of the outputs by the inputs: a matrix, or three arrays, tell it from others. */
final class DerivativeCheck {
    private final MethodDeclaration method;
    private final MethodReport report;

    private DerivativeCheck(MethodDeclaration method, MethodReport report) {
        this.method = method;
        this.report = report;
    }

    /** A check, if the method looks like one that asks for derivatives. */
    static Optional<DerivativeCheck> of(MethodDeclaration method, MethodReport report) {
        List<Parameter> parameters = method.parameters();
        boolean gives = method.result() instanceof NumericMatrix;
        boolean fills = method.result() instanceof Nothing
                && !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).type() instanceof NumericMatrix;
        boolean sums = method.result() instanceof Nothing
                && parameters.size() == 3
                && parameters.stream().allMatch(each -> each.type() instanceof NumericArray);
        return gives || fills || sums ? Optional.of(new DerivativeCheck(method, report)) : Optional.empty();
    }

    Optional<MethodSpec> check() {
        List<Parameter> parameters = method.parameters();
        int inputs = method.result() instanceof NumericMatrix ? parameters.size() : parameters.size() - 1;
        boolean sums = parameters.size() == 3 && method.result() instanceof Nothing && isArray(parameters.get(2));
        if (!sums && (inputs != 1 || !isArray(parameters.get(0)))) {
            report.add(
                    Problem.DERIVATIVE_INPUTS,
                    method.element(),
                    method.text(),
                    report.expected().precision().keyword());
            return Optional.empty();
        }
        boolean sound = checkType("the result", method.element(), method.result());
        for (Parameter parameter : parameters) {
            sound &= checkType(parameter.name(), parameter.element(), parameter.type());
        }
        return sound
                ? Optional.of(new MethodSpec(
                        method.name(), new ArrayInput(parameters.get(0).name()), output(sums), method.varargs()))
                : Optional.empty();
    }

    private OutputForm output(boolean sums) {
        List<Parameter> parameters = method.parameters();
        if (sums) {
            return new IntoInputGradient(
                    parameters.get(1).name(), parameters.get(2).name());
        }
        return method.result() instanceof Nothing
                ? new IntoJacobian(parameters.get(1).name())
                : new FreshJacobian();
    }

    private static boolean isArray(Parameter parameter) {
        return parameter.type() instanceof NumericArray;
    }

    private boolean checkType(String what, Element element, WrittenType type) {
        if (type instanceof NumericArray array) {
            return report.checkArray(element, what, array);
        }
        return !(type instanceof NumericMatrix matrix) || report.checkMatrix(element, what, matrix);
    }
}
