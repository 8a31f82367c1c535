package io.hardwire.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.plan.BlockPlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods through which the runtime reaches kernels on blocks: each calls one kernel after the other. */
final class BlockDrivers {
    private final BlockPlan plan;
    private final TypeName number;
    private final TypeName array;

    BlockDrivers(BlockPlan plan, Precision precision) {
        this.plan = plan;
        this.number = Types.number(precision);
        this.array = Types.array(precision);
    }

    MethodSpec target(Target target) {
        return override("target")
                .returns(Types.TARGET)
                .addStatement("return $T.$L", Types.TARGET, target)
                .build();
    }

    /** What a single sample goes through: it would leave most lanes empty. */
    FieldSpec one(NetworkSpec spec) {
        return FieldSpec.builder(Types.of(spec.kernelsType()), "one", Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("What a single sample goes through.\n")
                .initializer("new $T()", Types.of(spec.kernelsType()))
                .build();
    }

    MethodSpec gradientOfOne() {
        return override("gradientOfOne")
                .returns(number)
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "row")
                .addParameter(number, "weight")
                .addParameter(array, "g")
                .addStatement("return one.gradientOfOne(p, x, y, row, weight, g)")
                .build();
    }

    /** The beginning of the method; its calls are left to the class. */
    MethodSpec.Builder gradient(String width) {
        return override("gradient")
                .returns(number)
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "g")
                .addStatement(width);
    }

    MethodSpec forward(String width) {
        MethodSpec.Builder method = override("forward")
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(TypeName.INT, "xi")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "oi")
                .addStatement(width);
        addCalls(method, plan.forward(), "xi", "oi");
        return method.build();
    }

    MethodSpec evaluate(String width) {
        MethodSpec.Builder method = override("evaluate")
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(array, "losses")
                .addStatement(width);
        addCalls(method, plan.evaluate(), "0", "0");
        return method.build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    /**
     * Calls one kernel after the other.
     *
     * @param inputs where the inputs begin
     * @param outputs where the outputs begin
     */
    static void addCalls(MethodSpec.Builder method, List<Statement.Invoke> calls, String inputs, String outputs) {
        calls.forEach(call -> method.addStatement("$L", call(call, inputs, outputs)));
    }

    /** Calls of a gradient, with a condition where they have one. */
    static void addGradient(MethodSpec.Builder method, List<BlockCall> calls) {
        BlockCall.When present = BlockCall.When.ALWAYS;
        for (BlockCall call : calls) {
            if (call.when() != present) {
                if (present != BlockCall.When.ALWAYS) {
                    method.endControlFlow();
                }
                switch (call.when()) {
                    case ALWAYS -> {}
                    case WEIGHTED -> method.beginControlFlow("if (isWeighted())");
                    case DROPPING -> method.beginControlFlow("if (isDropping())");
                }
                present = call.when();
            }
            method.addStatement("$L", call(call.call(), "0", "0"));
        }
    }

    static String call(Statement.Invoke call, String inputs, String outputs) {
        return call.method()
                + call.arguments().stream()
                        .map(argument -> argument.equals("xi") ? inputs : argument.equals("oi") ? outputs : argument)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
