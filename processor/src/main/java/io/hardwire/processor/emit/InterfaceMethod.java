package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.hardwire.processor.plan.Entry;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * One method of the user's interface. Where a kernel answers the question directly, it is called; else the sample goes through
 * arrays: the caller's, a fresh one for results that are a new object anyway, or the thread's scratch.
 */
final class InterfaceMethod {
    private final NetworkPlan plan;
    private final io.hardwire.processor.spec.MethodSpec spec;
    private final Map<TypeReference, String> constants;
    private final ClassName kernels;
    private final ClassName vectorKernels;
    private final TypeName number;
    private final TypeName array;
    private final Entry entry;
    private final ClassName self;
    private final LocalNames names;
    private final MethodSpec.Builder method;
    /** The inputs one by one, in the network's precision; none where they come in an array. */
    private List<CodeBlock> values = List.of();

    private @Nullable String scratch;
    private String packed = "";

    InterfaceMethod(
            NetworkSpec network,
            NetworkPlan plan,
            io.hardwire.processor.spec.MethodSpec spec,
            Map<TypeReference, String> constants) {
        this.plan = plan;
        this.spec = spec;
        this.constants = constants;
        this.self = Types.of(network.networkType());
        this.names = new LocalNames(constants.values()).with(spec);
        this.kernels = Types.of(network.kernelsType());
        this.vectorKernels = Types.of(network.vectorKernelsType());
        this.number = Types.number(plan.precision());
        this.array = Types.array(plan.precision());
        this.entry = Entries.of(spec);
        this.method = MethodSpec.methodBuilder(spec.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC);
    }

    MethodSpec method() {
        method.returns(result());
        addParameters();
        addChecks();
        values = new InputValues(spec, plan.precision(), names).declare(method);
        if (asksKernels()) {
            addScaledAnswer();
        }
        if (entry.outputs() != Entry.Outputs.ARRAY && plan.answers(entry)) {
            answerDirectly();
        } else {
            throughArrays();
        }
        return method.build();
    }

    private void addParameters() {
        if (spec.input() instanceof InputForm.ArrayInput input) {
            method.addParameter(array, input.parameter());
        } else if (spec.input() instanceof InputForm.ScalarInputs input) {
            input.parameters().forEach(parameter -> method.addParameter(Types.of(parameter), parameter.name()));
        } else {
            InputForm.RecordInput input = (InputForm.RecordInput) spec.input();
            method.addParameter(Types.of(input.type()), input.parameter());
        }
        if (spec.output() instanceof OutputForm.IntoArray output) {
            method.addParameter(array, output.parameter());
        }
        method.varargs(spec.varargs());
    }

    private TypeName result() {
        OutputForm output = spec.output();
        if (output instanceof OutputForm.IntoArray) {
            return TypeName.VOID;
        } else if (output instanceof OutputForm.FreshArray) {
            return array;
        } else if (output instanceof OutputForm.ScalarOutput scalar) {
            return Types.of(scalar.type());
        } else if (output instanceof OutputForm.LargestIndex) {
            return TypeName.INT;
        } else if (output instanceof OutputForm.EnumConstant constant) {
            return Types.of(constant.type());
        } else {
            return Types.of(((OutputForm.RecordOutput) output).type());
        }
    }

    private void addChecks() {
        if (spec.input() instanceof InputForm.ArrayInput input) {
            method.addStatement("requireInputs($L)", input.parameter());
        }
        if (spec.output() instanceof OutputForm.IntoArray output) {
            method.addStatement("requireOutputs($L)", output.parameter());
        }
    }

    private void answerDirectly() {
        if (plan.oneSample().isPresent()) {
            beginVectors();
            giveBack(CodeBlock.of(
                    "$T.$L($L, $L)", vectorKernels, OneSamplePlan.kernel(entry), packed, argumentsOfInputs()));
            method.endControlFlow();
        }
        giveBack(CodeBlock.of("$T.$L($L, $L)", kernels, entry.kernel(), parameters(), argumentsOfInputs()));
    }

    /** Begins what is done where vector code is ready. */
    private void beginVectors() {
        String field = names.has("packed") ? "this.packed" : "packed";
        packed = names.free("w");
        method.addStatement("$T $L = $L.current()", array, packed, field);
        method.beginControlFlow("if ($L != null)", packed);
    }

    private CodeBlock argumentsOfInputs() {
        return spec.input() instanceof InputForm.ArrayInput input
                ? CodeBlock.of("$L, 0", input.parameter())
                : CodeBlock.join(values, ", ");
    }

    private String parameters() {
        return names.has("parameters") ? "this.parameters" : "parameters";
    }

    /** Whether the kernels are asked directly, which know nothing of scaling; else {@code forward} is. */
    private boolean asksKernels() {
        return plan.scratch().isEmpty() || (entry.outputs() != Entry.Outputs.ARRAY && plan.answers(entry));
    }

    private void addScaledAnswer() {
        method.beginControlFlow("if (isScaled())");
        String sample = names.free("sample");
        boolean fillsSample = !(spec.input() instanceof InputForm.ArrayInput);
        boolean answersFromSample = entry.outputs() != Entry.Outputs.ARRAY;
        if (fillsSample || answersFromSample) {
            method.addStatement("$T $L = sample()", array, sample);
        }
        CodeBlock inputs;
        if (spec.input() instanceof InputForm.ArrayInput input) {
            inputs = CodeBlock.of("$L, 0", input.parameter());
        } else {
            inputs = CodeBlock.of("$L, 0", sample);
            int at = 0;
            for (CodeBlock input : values) {
                method.addStatement("$L[$L] = $L", sample, at++, input);
            }
        }
        String results = sample;
        int start = plan.inputs();
        if (spec.output() instanceof OutputForm.IntoArray output) {
            results = output.parameter();
            start = 0;
        } else if (entry.outputs() == Entry.Outputs.ARRAY) {
            results = names.free("raw");
            start = 0;
            method.addStatement("$T $L = new $T[$L]", array, results, number, plan.outputs());
        }
        method.addStatement("forward($L, $L, $L)", inputs, results, start);
        giveBackFrom(results, start);
        if (spec.output() instanceof OutputForm.IntoArray) {
            method.addStatement("return");
        }
        method.endControlFlow();
    }

    private void throughArrays() {
        String results;
        int start = 0;
        if (spec.output() instanceof OutputForm.IntoArray output) {
            results = output.parameter();
        } else if (entry.outputs() == Entry.Outputs.ARRAY) {
            results = names.free("out");
            method.addStatement("$T $L = new $T[$L]", array, results, number, plan.outputs());
        } else {
            results = scratch();
            start = scratched().activations();
        }
        if (plan.scratch().isEmpty()) {
            forwardInLocals(results, start);
        } else {
            forwardWithScratch(results, start);
        }
        giveBackFrom(results, start);
    }

    private void forwardInLocals(String results, int start) {
        CodeBlock inputs = argumentsOfInputs();
        if (plan.oneSample().isPresent()) {
            beginVectors();
            method.addStatement(
                            "$T.$L($L, $L, $L, $L)",
                            vectorKernels,
                            OneSamplePlan.kernel(entry),
                            packed,
                            inputs,
                            results,
                            start)
                    .nextControlFlow("else");
        }
        method.addStatement("$T.forward($L, $L, $L, $L)", kernels, parameters(), inputs, results, start);
        if (plan.oneSample().isPresent()) {
            method.endControlFlow();
        }
    }

    private void forwardWithScratch(String results, int start) {
        CodeBlock inputs;
        if (spec.input() instanceof InputForm.ArrayInput input) {
            inputs = CodeBlock.of("$L, 0", input.parameter());
        } else {
            String name = scratch();
            int at = scratched().inputs();
            inputs = CodeBlock.of("$L, $L", name, at);
            for (CodeBlock input : values) {
                method.addStatement("$L[$L] = $L", name, at++, input);
            }
        }
        method.addStatement("forward($L, $L, $L)", inputs, results, start);
    }

    private void giveBackFrom(String results, int start) {
        OutputForm output = spec.output();
        if (output instanceof OutputForm.FreshArray) {
            method.addStatement("return $L", results);
        } else if (output instanceof OutputForm.RecordOutput record) {
            String components = IntStream.range(0, plan.outputs())
                    .mapToObj(k -> results + "[" + k + "]")
                    .collect(Collectors.joining(", "));
            method.addStatement("return new $T($L)", Types.of(record.type()), components);
        } else if (output instanceof OutputForm.ScalarOutput) {
            giveBack(CodeBlock.of("$L[$L]", results, start));
        } else if (!(output instanceof OutputForm.IntoArray)) {
            giveBack(CodeBlock.of("largest($L, $L, $L)", results, start, plan.outputs()));
        }
    }

    /** Returns a number, an index, or the enum constant at an index. */
    private void giveBack(CodeBlock answer) {
        if (spec.output() instanceof OutputForm.EnumConstant constant) {
            method.addStatement("return $L[$L]", constants.get(constant.type()), answer);
        } else {
            method.addStatement("return $L", answer);
        }
    }

    /** The name of the thread's scratch array, declared at its first use. */
    private String scratch() {
        if (scratch == null) {
            scratch = names.free("scratch");
            CodeBlock field = names.has("SCRATCH") ? CodeBlock.of("$T.SCRATCH", self) : CodeBlock.of("SCRATCH");
            method.addStatement("$T $L = $L.get()", array, scratch, field);
        }
        return scratch;
    }

    private NetworkPlan.Scratch scratched() {
        return plan.scratch().orElseThrow();
    }
}
