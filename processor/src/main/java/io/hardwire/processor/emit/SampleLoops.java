package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.plan.GradientLayout;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.target.GradientSlot;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** The scalar target on blocks: loops that give a block's samples, one after the other, to the kernels for one sample. */
final class SampleLoops {
    private final NetworkPlan plan;
    private final GradientLayout gradient;
    private final TypeName number;
    private final TypeName array;

    SampleLoops(NetworkPlan plan) {
        this.plan = plan;
        this.gradient = plan.gradient();
        this.number = Types.number(plan.precision());
        this.array = Types.array(plan.precision());
    }

    void addFields(TypeSpec.Builder type) {
        if (gradient.usesLanes()) {
            type.addField(field(ArrayTypeName.of(array), "lanes")
                    .addJavadoc("The sums of the gradient, a row for each lane.\n")
                    .initializer("new $T[LANES][$L]", number, gradient.laneLength())
                    .build());
        }
        for (Layer layer : plan.layers()) {
            if (gradient.slot(layer) instanceof GradientSlot.Rows sums) {
                type.addField(field(ArrayTypeName.of(array), sums.weights())
                        .addJavadoc("The sums of dJ/dW$L, a row for each unit.\n", layer.number())
                        .initializer("new $T[$L][$L]", number, layer.units(), layer.inputs())
                        .build());
                type.addField(field(array, sums.biases())
                        .addJavadoc("The sums of dJ/db$L.\n", layer.number())
                        .initializer("new $T[$L]", number, layer.units())
                        .build());
            }
        }
        type.addField(field(array, "lossLanes")
                .addJavadoc("The sums of the loss, one for each lane.\n")
                .initializer("new $T[LANES]", number)
                .build());
        plan.scratch().ifPresent(scratch -> type.addField(field(array, "a")
                        .addJavadoc("Scratch: the activations of one sample.\n")
                        .initializer("new $T[$L]", number, scratch.activations())
                        .build())
                .addField(field(array, "d")
                        .addJavadoc("Scratch: the errors of one sample.\n")
                        .initializer("new $T[$L]", number, scratch.errors())
                        .build()));
    }

    private static FieldSpec.Builder field(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL);
    }

    void addMethods(TypeSpec.Builder type) {
        type.addMethod(target()).addMethod(gradient());
        type.addMethod(plan.scratch().isEmpty() ? gradientOfOne() : gradientOfBlockOfOne());
        type.addMethod(forward()).addMethod(evaluate());
    }

    private MethodSpec target() {
        return override("target")
                .returns(Types.TARGET)
                .addStatement("return $T.SCALAR", Types.TARGET)
                .build();
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = override("gradient")
                .returns(number)
                .addParameter(array, "parameters")
                .addParameter(array, "inputs")
                .addParameter(array, "targets")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "gradient")
                .beginControlFlow("for (int s = 0; s < count; s++)")
                .addStatement("int row = rows[s]")
                .addStatement("int lane = s % LANES")
                .addStatement(
                        "lossLanes[lane] += gradient(parameters, inputs, row * $L, targets, row * $L, weights[s]$L)",
                        plan.inputs(),
                        plan.outputs(),
                        buffers())
                .endControlFlow();
        for (GradientLayout.Span span : gradient.laneSpans()) {
            method.addStatement(
                    "storeLanes(lanes, count, $L, $L, gradient, $L)", span.from(), span.length(), span.to());
        }
        for (Layer layer : plan.layers()) {
            if (gradient.slot(layer) instanceof GradientSlot.Rows sums) {
                method.addStatement("storeRows($L, gradient, $L)", sums.weights(), layer.weights());
                method.addStatement("storeRow($L, gradient, $L)", sums.biases(), layer.biases());
            }
        }
        return method.addStatement("return sumLanes(lossLanes)").build();
    }

    /** The arrays that a split pass passes on, and where it sums. */
    private CodeBlock buffers() {
        CodeBlock.Builder buffers = CodeBlock.builder();
        if (plan.scratch().isPresent()) {
            buffers.add(", a, d");
        }
        gradient.slots().stream()
                .flatMap(slot -> slot.parameters().stream())
                .distinct()
                .forEach(sums ->
                        buffers.add(", $L", sums.name().equals(GradientSlot.Lane.ARRAY) ? "lanes[lane]" : sums.name()));
        return buffers.build();
    }

    /** With one sample there is nothing to sum: the kernel's sums are the gradient. */
    private MethodSpec gradientOfOne() {
        return override("gradientOfOne")
                .returns(number)
                .addParameter(array, "parameters")
                .addParameter(array, "inputs")
                .addParameter(array, "targets")
                .addParameter(TypeName.INT, "row")
                .addParameter(number, "weight")
                .addParameter(array, "gradient")
                .addStatement("$T.fill(gradient, 0)", Arrays.class)
                .addStatement(
                        "$T loss = gradient(parameters, inputs, row * $L, targets, row * $L, weight, gradient)",
                        number,
                        plan.inputs(),
                        plan.outputs())
                .addStatement("withoutNegativeZeros(gradient)")
                .addStatement("return loss")
                .build();
    }

    private MethodSpec gradientOfBlockOfOne() {
        return override("gradientOfOne")
                .returns(number)
                .addParameter(array, "parameters")
                .addParameter(array, "inputs")
                .addParameter(array, "targets")
                .addParameter(TypeName.INT, "row")
                .addParameter(number, "weight")
                .addParameter(array, "gradient")
                .addStatement("selectOne(row, weight)")
                .addStatement("return gradient(parameters, inputs, targets, 1, gradient)")
                .build();
    }

    private MethodSpec forward() {
        return override("forward")
                .addParameter(array, "parameters")
                .addParameter(array, "inputs")
                .addParameter(TypeName.INT, "inOffset")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "outOffset")
                .beginControlFlow("for (int s = 0; s < count; s++)")
                .addStatement(
                        "forward(parameters, inputs, inOffset + rows[s] * $L, out, outOffset + s * $L$L)",
                        plan.inputs(),
                        plan.outputs(),
                        plan.scratch().isPresent() ? ", a" : "")
                .endControlFlow()
                .build();
    }

    private MethodSpec evaluate() {
        return override("evaluate")
                .addParameter(array, "parameters")
                .addParameter(array, "inputs")
                .addParameter(array, "targets")
                .addParameter(TypeName.INT, "count")
                .addParameter(array, "out")
                .addParameter(array, "losses")
                .beginControlFlow("for (int s = 0; s < count; s++)")
                .addStatement("int row = rows[s]")
                .addStatement(
                        "losses[s] = evaluate(parameters, inputs, row * $L, targets, row * $L, out, s * $L$L)",
                        plan.inputs(),
                        plan.outputs(),
                        plan.outputs(),
                        plan.scratch().isPresent() ? ", a" : "")
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
