package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import javax.lang.model.element.Modifier;

/** Kernels as static methods. */
final class KernelMethods {
    private final Precision precision;

    KernelMethods(Precision precision) {
        this.precision = precision;
    }

    MethodSpec method(Method method, StatementPrinter statements) {
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
            case SCALAR -> Types.number(precision);
            case INDEX -> TypeName.INT;
        };
    }

    private ParameterSpec parameter(Parameter parameter) {
        TypeName type =
                switch (parameter.kind()) {
                    case ARRAY -> Types.array(precision);
                    case ROWS -> ArrayTypeName.of(Types.array(precision));
                    case INDICES -> ArrayTypeName.of(TypeName.INT);
                    case SCALAR -> Types.number(precision);
                    case OFFSET -> TypeName.INT;
                };
        return ParameterSpec.builder(type, parameter.name()).build();
    }
}
