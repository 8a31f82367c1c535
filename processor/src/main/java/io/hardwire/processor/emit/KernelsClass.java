package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.plan.Kernel;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import javax.lang.model.element.Modifier;

/** The class that computes: blocks of samples, by the static methods below, one for each kernel of the plan. */
final class KernelsClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final StatementPrinter statements;

    KernelsClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.statements = new StatementPrinter(plan.precision());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.kernelsType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.kernels(plan.precision()))
                .addJavadoc(Documentation.kernels(spec, plan));
        SampleLoops loops = new SampleLoops(plan);
        loops.addFields(type);
        loops.addMethods(type);
        plan.kernels().stream().map(Kernel::method).map(this::method).forEach(type::addMethod);
        return type;
    }

    private MethodSpec method(Method method) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.STATIC)
                .addJavadoc("$L\n", method.documentation())
                .returns(result(method.result()))
                .addCode(statements.print(method.body()));
        method.parameters().forEach(parameter -> builder.addParameter(parameter(parameter)));
        return builder.build();
    }

    private TypeName result(Method.Result result) {
        return switch (result) {
            case NOTHING -> TypeName.VOID;
            case SCALAR -> Types.number(plan.precision());
            case INDEX -> TypeName.INT;
        };
    }

    private ParameterSpec parameter(Parameter parameter) {
        Precision precision = plan.precision();
        TypeName type =
                switch (parameter.kind()) {
                    case ARRAY -> Types.array(precision);
                    case ROWS -> ArrayTypeName.of(Types.array(precision));
                    case SCALAR -> Types.number(precision);
                    case OFFSET -> TypeName.INT;
                };
        return ParameterSpec.builder(type, parameter.name()).build();
    }
}
