package io.hardwire.processor.validate;

import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.TypeReference;
import io.hardwire.processor.spec.WrittenType.NumericArray;
import io.hardwire.processor.spec.WrittenType.NumericMatrix;
import java.util.Locale;
import javax.lang.model.element.Element;

/** The problems that inputs and outputs of a method have in common. */
record MethodReport(MethodDeclaration method, Expected expected, Report report) {

    void add(Problem problem, Element element, Object... arguments) {
        report.add(problem, element, arguments);
    }

    void addUnknownForm(Element element, String reason) {
        report.add(Problem.METHOD_FORM, element, method.text(), reason, forms());
    }

    /** Whether the array holds numbers of the network's precision. */
    boolean checkArray(Element element, String what, NumericArray array) {
        return checkNumbers(element, what, array.element(), array.text(), "[]");
    }

    /** Whether the arrays hold numbers of the network's precision. */
    boolean checkMatrix(Element element, String what, NumericMatrix matrix) {
        return checkNumbers(element, what, matrix.element(), matrix.text(), "[][]");
    }

    private boolean checkNumbers(Element element, String what, NumericType type, String text, String brackets) {
        NumericType precision = expected.precision();
        if (type == precision) {
            return true;
        }
        String remedy = "write " + precision.keyword() + brackets;
        if (type == NumericType.FLOAT || type == NumericType.DOUBLE) {
            remedy += ", or set precision = " + type;
        }
        report.add(Problem.ARRAY_TYPE, element, method.text(), what, text, precision.keyword(), remedy);
        return false;
    }

    /** Whether generated code can name the type. */
    boolean checkAccess(Element element, TypeReference type, boolean accessible) {
        if (!accessible) {
            String remedy =
                    type.packageName().equals(expected.user().packageName()) ? "package-private or public" : "public";
            report.add(Problem.TYPE_ACCESS, element, method.text(), type.canonicalName(), remedy);
        }
        return accessible;
    }

    private String forms() {
        return String.format(
                Locale.ROOT,
                "Inputs: %1$s[], or as many numbers as the network has inputs (an enum is one for each constant, a"
                        + " boolean is one), or one record of as many. Outputs: void with"
                        + " %1$s[] as the last parameter, %1$s[], %1$s (one output), int (index of the largest), an enum"
                        + " with a constant for each, or a record of as many numbers. Derivatives by the inputs:"
                        + " void (%1$s[] in, %1$s[][] jacobian), %1$s[][] (%1$s[] in), or void (%1$s[] in, %1$s[] outputWeights, %1$s[] gradient). Anything else can be a default method",
                expected.precision().keyword());
    }
}
