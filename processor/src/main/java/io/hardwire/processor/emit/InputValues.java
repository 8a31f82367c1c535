package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.hardwire.Precision;
import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.NumericVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The inputs of a method, one by one: its scalar parameters or the components of its record, as numbers of the network's precision. */
final class InputValues {
    private final InputForm form;
    private final Precision precision;
    private final LocalNames names;
    private final List<CodeBlock> values = new ArrayList<>();

    /** @param names those of the method; grows */
    InputValues(io.hardwire.processor.spec.MethodSpec spec, Precision precision, LocalNames names) {
        this.form = spec.input();
        this.precision = precision;
        this.names = names;
    }

    /** An expression for each input, none where they come in an array. What they need is declared in the method. */
    List<CodeBlock> declare(MethodSpec.Builder method) {
        if (form instanceof InputForm.ScalarInputs scalars) {
            scalars.parameters().forEach(variable -> add(method, variable, CodeBlock.of("$L", variable.name())));
        } else if (form instanceof InputForm.RecordInput record) {
            record.components()
                    .forEach(variable ->
                            add(method, variable, CodeBlock.of("$L.$L()", record.parameter(), variable.name())));
        }
        return List.copyOf(values);
    }

    private void add(MethodSpec.Builder method, InputVariable variable, CodeBlock value) {
        if (variable instanceof NumericVariable number) {
            values.add(
                    number.type() == NumericType.of(precision)
                            ? value
                            : CodeBlock.of("($T) $L", Types.number(precision), value));
        } else if (variable instanceof InputVariable.Flag) {
            values.add(oneIf(value));
        } else if (variable instanceof InputVariable.Category category) {
            addCategory(method, category, value);
        }
    }

    /** One that is null has no place among the constants. */
    private void addCategory(MethodSpec.Builder method, InputVariable.Category category, CodeBlock value) {
        ClassName type = Types.of(category.type());
        String present = names.free(category.name());
        method.addStatement("$T $L = $T.requireNonNull($L, $S)", type, present, Objects.class, value, category.name());
        for (String constant : category.constants()) {
            values.add(oneIf(CodeBlock.of("$L == $T.$L", present, type, constant)));
        }
    }

    private CodeBlock oneIf(CodeBlock condition) {
        String suffix = precision == Precision.FLOAT ? "f" : ".0";
        return CodeBlock.of("$L ? 1$L : 0$L", condition, suffix, suffix);
    }
}
