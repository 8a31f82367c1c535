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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods through which the runtime reaches kernels on blocks: each calls one kernel after the other. */
final class BlockDrivers {
    /** A constant of the generated class: the most samples of half a strip. */
    static final String HALF = "HALF";

    private final BlockPlan plan;
    private final TypeName number;
    private final TypeName array;
    private final String width;

    /** @param width declares {@code n}, the samples of a block that is computed at once with those that fill it up */
    BlockDrivers(BlockPlan plan, Precision precision, String width) {
        this.plan = plan;
        this.width = width;
        this.number = Types.number(precision);
        this.array = Types.array(precision);
    }

    MethodSpec target(Target target) {
        return override("target")
                .returns(Types.TARGET)
                .addStatement("return $T.$L", Types.TARGET, target)
                .build();
    }

    /** A method that tells the runtime a number. */
    MethodSpec number(String name, int value) {
        return override(name)
                .returns(TypeName.INT)
                .addStatement("return $L", value)
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
        return ofOne("gradientOfOne")
                .addParameter(array, "g")
                .addStatement("return one.gradientOfOne(p, x, y, row, weight, g)")
                .build();
    }

    /** The beginning of a method that learns from one sample. */
    MethodSpec.Builder ofOne(String name) {
        return override(name)
                .returns(number)
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "row")
                .addParameter(number, "weight");
    }

    /** The beginning of the method; its calls are left to the class. */
    MethodSpec.Builder gradient() {
        return override("gradient")
                .returns(number)
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "g");
    }

    MethodSpec forward() {
        MethodSpec.Builder method = override("forward")
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(TypeName.INT, "xi")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "oi");
        addPass(method, BlockPlan.Calls::forward, "xi", "oi");
        return method.build();
    }

    MethodSpec evaluate() {
        MethodSpec.Builder method = override("evaluate")
                .addParameter(array, "p")
                .addParameter(array, "x")
                .addParameter(array, "y")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(array, "losses");
        addPass(method, BlockPlan.Calls::evaluate, "0", "0");
        return method.build();
    }

    /**
     * The calls of a pass: on all samples of a block, or on one strip of these after the other.
     *
     * @param pass which calls
     * @param inputs where the inputs begin
     * @param outputs where the outputs begin
     */
    void addPass(
            MethodSpec.Builder method, Function<BlockPlan.Calls, List<BlockCall>> pass, String inputs, String outputs) {
        if (plan.strip() == 0) {
            method.addStatement(width);
            addCalls(method, pass.apply(plan.calls()), plan.strip(), inputs, outputs);
            return;
        }
        method.beginControlFlow("for (int from = 0; from < count; from += $L)", plan.strip());
        plan.half().ifPresent(half -> {
            method.beginControlFlow("if (count - from <= $L)", HALF);
            addCalls(method, pass.apply(half.calls()), half.samples(), inputs, outputs);
            method.nextControlFlow("else");
        });
        addCalls(method, pass.apply(plan.calls()), plan.strip(), inputs, outputs);
        plan.half().ifPresent(half -> method.endControlFlow());
        method.endControlFlow();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    /**
     * Calls one kernel after the other, with a condition where a call has one.
     *
     * @param samples the most that they take at a time, if not all of a block
     * @param inputs where the inputs begin
     * @param outputs where the outputs begin
     */
    private static void addCalls(
            MethodSpec.Builder method, List<BlockCall> calls, int samples, String inputs, String outputs) {
        BlockCall.When present = BlockCall.When.ALWAYS;
        for (BlockCall call : calls) {
            if (call.when() != present) {
                turn(method, present, call.when(), samples);
                present = call.when();
            }
            method.addStatement("$L", call(call.call(), inputs, outputs));
        }
        turn(method, present, BlockCall.When.ALWAYS, samples);
    }

    /** Ends one condition and begins the next. */
    private static void turn(MethodSpec.Builder method, BlockCall.When present, BlockCall.When next, int samples) {
        boolean isElse =
                switch (present) {
                    case IN_ORDER, IN_VECTORS -> next == BlockCall.When.OTHERWISE;
                    case FIRST -> next == BlockCall.When.LATER;
                    default -> false;
                };
        if (isElse) {
            method.nextControlFlow("else");
            return;
        }
        if (present != BlockCall.When.ALWAYS) {
            method.endControlFlow();
        }
        switch (next) {
            case ALWAYS -> {}
            case WEIGHTED -> method.beginControlFlow("if (isWeighted())");
            case DROPPING -> method.beginControlFlow("if (isDropping())");
            case IN_ORDER ->
                method.beginControlFlow(
                        "if (isInOrder(from, $L) && LENGTH >= $L.length())", samples, VectorPrinter.SPECIES_OF_SUMS);
            case IN_VECTORS -> method.beginControlFlow("if (LENGTH >= $L.length())", VectorPrinter.SPECIES_OF_SUMS);
            case OTHERWISE ->
                throw new IllegalArgumentException("there is nothing that " + next + " could be the else of");
            case NOT_FULL -> method.beginControlFlow("if (count - from < $L)", samples);
            case FIRST -> method.beginControlFlow("if (from == 0)");
            case LATER -> method.beginControlFlow("if (from > 0)");
            case FURTHER_PIECES -> method.beginControlFlow("for (int from = PIECE; from < n; from += PIECE)");
        }
    }

    static String call(Statement.Invoke call, String inputs, String outputs) {
        return call.method()
                + call.arguments().stream()
                        .map(argument -> argument.equals("xi") ? inputs : argument.equals("oi") ? outputs : argument)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
