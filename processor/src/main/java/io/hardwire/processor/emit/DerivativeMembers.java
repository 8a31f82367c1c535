package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.hardwire.processor.plan.Derivative;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.OutputForm;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What a network has where its interface asks for derivatives by the inputs: the interface's methods go through the runtime, which scales. */
final class DerivativeMembers {
    private final NetworkPlan plan;
    private final ClassName kernels;
    private final TypeName array;

    DerivativeMembers(NetworkPlan plan, ClassName kernels) {
        this.plan = plan;
        this.kernels = kernels;
        this.array = Types.array(plan.precision());
    }

    /** A method of the interface. */
    static MethodSpec method(
            io.hardwire.processor.spec.MethodSpec spec, OutputForm.Derivatives output, NetworkPlan plan) {
        TypeName array = Types.array(plan.precision());
        ArrayTypeName matrix = ArrayTypeName.of(array);
        String in = ((InputForm.ArrayInput) spec.input()).parameter();
        MethodSpec.Builder method = MethodSpec.methodBuilder(spec.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(array, in);
        if (output instanceof OutputForm.IntoJacobian jacobian) {
            method.addParameter(matrix, jacobian.parameter())
                    .addStatement("jacobianAt($L, $L)", in, jacobian.parameter());
        } else if (output instanceof OutputForm.IntoInputGradient gradient) {
            method.addParameter(array, gradient.weights())
                    .addParameter(array, gradient.parameter())
                    .addStatement("inputGradientAt($L, $L, $L)", in, gradient.weights(), gradient.parameter());
        } else {
            String jacobian = new LocalNames(List.of(in)).free("jacobian");
            method.returns(matrix)
                    .addStatement(
                            "$T $L = new $T[$L][$L]",
                            matrix,
                            jacobian,
                            Types.number(plan.precision()),
                            plan.outputs(),
                            plan.inputs())
                    .addStatement("jacobianAt($L, $L)", in, jacobian)
                    .addStatement("return $L", jacobian);
        }
        return method.varargs(spec.varargs()).build();
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        if (plan.derivatives().contains(Derivative.JACOBIAN)) {
            fields.add(constant(array, "ONE_HOT")
                    .addJavadoc("The weights of a single output: from index $L - k on those of output k.\n", last())
                    .initializer("oneHot($L)", plan.outputs())
                    .build());
        }
        if (!plan.derivatives().isEmpty()) {
            plan.scratch()
                    .ifPresent(scratch -> fields.add(
                            constant(ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), array), "ERRORS")
                                    .addJavadoc("Each thread's errors of one sample.\n")
                                    .initializer(
                                            "$T.withInitial(() -> new $T[$L])",
                                            ThreadLocal.class,
                                            Types.number(plan.precision()),
                                            scratch.errors())
                                    .build()));
        }
        return fields;
    }

    private int last() {
        return plan.outputs() - 1;
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    /** What the runtime calls. */
    List<MethodSpec> methods() {
        return plan.derivatives().stream().sorted().map(this::method).toList();
    }

    private MethodSpec method(Derivative derivative) {
        boolean isJacobian = derivative == Derivative.JACOBIAN;
        MethodSpec.Builder method = MethodSpec.methodBuilder(isJacobian ? "computeJacobian" : "computeInputGradient")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(array, "in");
        String results;
        if (isJacobian) {
            method.addParameter(ArrayTypeName.of(array), "jacobian");
            results = "ONE_HOT, jacobian";
        } else {
            method.addParameter(array, "outputWeights")
                    .addParameter(TypeName.INT, "offset")
                    .addParameter(array, "gradient");
            results = "outputWeights, offset, gradient";
        }
        String scratch = plan.scratch().isPresent() ? ", SCRATCH.get(), ERRORS.get()" : "";
        return method.addStatement("$T.$L(parameters, in, 0, $L$L)", kernels, derivative.kernel(), results, scratch)
                .build();
    }
}
