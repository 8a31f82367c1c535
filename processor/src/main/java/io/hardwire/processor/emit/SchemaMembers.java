package io.hardwire.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.NumericVariable;
import io.hardwire.processor.spec.OutputForm;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What a network says about the names of its interface: those of the first method that has some. */
final class SchemaMembers {
    private SchemaMembers() {}

    static FieldSpec field(NetworkSpec spec, InterfaceMethods methods) {
        FieldSpec.Builder field = FieldSpec.builder(Types.SCHEMA, "SCHEMA", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What the interface calls the inputs and outputs.\n")
                .initializer("$L$L", inputs(spec), outputs(spec, methods));
        return (spec.isPublic() ? field.addModifiers(Modifier.PUBLIC) : field).build();
    }

    static MethodSpec method() {
        return MethodSpec.methodBuilder("schema")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.SCHEMA)
                .addStatement("return SCHEMA")
                .build();
    }

    private static CodeBlock inputs(NetworkSpec spec) {
        return spec.methods().stream()
                .flatMap(method -> named(method.input()))
                .findFirst()
                .map(variables -> CodeBlock.of("$T.of($L)", Types.SCHEMA, inputs(variables)))
                .orElseGet(() -> CodeBlock.of("$T.unnamed()", Types.SCHEMA));
    }

    private static Stream<List<InputVariable>> named(InputForm form) {
        if (form instanceof InputForm.ScalarInputs scalars) {
            return areWritten(scalars.parameters()) ? Stream.of(scalars.parameters()) : Stream.empty();
        }
        return form instanceof InputForm.RecordInput record ? Stream.of(record.components()) : Stream.empty();
    }

    /** A class file without the names of parameters makes compilers call them arg0, arg1 and so on. */
    private static boolean areWritten(List<InputVariable> parameters) {
        return IntStream.range(0, parameters.size())
                .anyMatch(k -> !parameters.get(k).name().equals("arg" + k));
    }

    private static CodeBlock outputs(NetworkSpec spec, InterfaceMethods methods) {
        return spec.methods().stream()
                .flatMap(method -> named(method.output(), methods))
                .findFirst()
                .orElseGet(() -> CodeBlock.of(""));
    }

    private static Stream<CodeBlock> named(OutputForm form, InterfaceMethods methods) {
        if (form instanceof OutputForm.EnumConstant constant) {
            return Stream.of(CodeBlock.of(".classes($L)", methods.constantsOf(constant.type())));
        }
        return form instanceof OutputForm.RecordOutput record
                ? Stream.of(CodeBlock.of(".outputs($L)", names(record.components())))
                : Stream.empty();
    }

    private static CodeBlock inputs(List<InputVariable> variables) {
        return variables.stream().allMatch(NumericVariable.class::isInstance)
                ? names(variables)
                : variables.stream().map(SchemaMembers::input).collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock input(InputVariable variable) {
        if (variable instanceof InputVariable.Category category) {
            return CodeBlock.of(
                    "$T.category($S, $T.values())", Types.INPUT, category.name(), Types.of(category.type()));
        }
        String kind = variable instanceof InputVariable.Flag ? "flag" : "number";
        return CodeBlock.of("$T.$L($S)", Types.INPUT, kind, variable.name());
    }

    private static CodeBlock names(List<? extends InputVariable> variables) {
        return variables.stream()
                .map(variable -> CodeBlock.of("$S", variable.name()))
                .collect(CodeBlock.joining(",$W"));
    }
}
