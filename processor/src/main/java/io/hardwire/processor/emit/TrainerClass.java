package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.plan.GradientLayout;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.target.GradientSlot;
import javax.lang.model.element.Modifier;

/** The class that trains: constructors, buffers, and the order in which samples are summed. */
final class TrainerClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final GradientLayout gradient;
    private final ClassName network;
    private final ClassName kernels;
    private final TypeName number;
    private final TypeName array;

    TrainerClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.gradient = plan.gradient();
        this.network = Types.of(spec.networkType());
        this.kernels = Types.of(spec.kernelsType());
        this.number = Types.number(plan.precision());
        this.array = Types.array(plan.precision());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.trainerType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.trainer(plan.precision()))
                .addJavadoc(Documentation.trainer(spec, plan));
        if (spec.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        addFields(type);
        type.addMethod(constructor())
                .addMethod(constructorOfNetwork())
                .addMethod(network())
                .addMethod(gradient());
        if (plan.scratch().isEmpty()) {
            type.addMethod(gradientOfOne());
        }
        return type.addMethod(evaluate());
    }

    private void addFields(TypeSpec.Builder type) {
        type.addField(field(network, "network").build());
        if (gradient.usesLanes()) {
            type.addField(field(ArrayTypeName.of(array), "lanes")
                    .addJavadoc("The sums of the gradient, a row for each lane.\n")
                    .initializer("new $T[LANES][$L]", number, gradient.laneLength())
                    .build());
        }
        for (Layer layer : plan.layers()) {
            if (gradient.slot(layer) instanceof GradientSlot.Rows rows) {
                type.addField(field(ArrayTypeName.of(array), rows.weights())
                        .addJavadoc("The sums of dJ/dW$L, a row for each unit.\n", layer.number())
                        .initializer("new $T[$L][$L]", number, layer.units(), layer.inputs())
                        .build());
                type.addField(field(array, rows.biases())
                        .addJavadoc("The sums of dJ/db$L.\n", layer.number())
                        .initializer("new $T[$L]", number, layer.units())
                        .build());
            }
        }
        type.addField(field(array, "losses")
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

    private MethodSpec constructor() {
        return constructorBuilder()
                .addJavadoc(
                        "A trainer of a fresh network.\n\n@param seed decides the first weights and every shuffle\n")
                .addParameter(TypeName.LONG, "seed")
                .addStatement("this(new $T(), seed)", network)
                .addStatement("initialise()")
                .build();
    }

    private MethodSpec constructorOfNetwork() {
        return constructorBuilder()
                .addJavadoc(
                        "A trainer of this network, in place, from its present parameters on.\n\n@param seed decides every shuffle\n")
                .addParameter(network, "network")
                .addParameter(TypeName.LONG, "seed")
                .addStatement("super(network, seed)")
                .addStatement("this.network = network")
                .build();
    }

    private MethodSpec.Builder constructorBuilder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        return spec.isPublic() ? constructor.addModifiers(Modifier.PUBLIC) : constructor;
    }

    private MethodSpec network() {
        return MethodSpec.methodBuilder("network")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(network)
                .addStatement("return network")
                .build();
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("gradient")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(number)
                .addParameter(array, "inputs")
                .addParameter(array, "targets")
                .addParameter(ArrayTypeName.of(TypeName.INT), "rows")
                .addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addParameter(array, "gradient")
                .beginControlFlow("for (int s = from; s < to; s++)")
                .addStatement("int row = rows == null ? s : rows[s]")
                .addStatement("int lane = (s - from) % LANES")
                .addStatement(
                        "losses[lane] += $T.gradient(parameters, inputs, row * $L, targets, row * $L$L)",
                        kernels,
                        plan.inputs(),
                        plan.outputs(),
                        buffers())
                .endControlFlow();
        for (GradientLayout.Span span : gradient.laneSpans()) {
            method.addStatement("addLanes(lanes, $L, $L, gradient, $L)", span.from(), span.length(), span.to());
        }
        for (Layer layer : plan.layers()) {
            if (gradient.slot(layer) instanceof GradientSlot.Rows rows) {
                method.addStatement("addRows($L, gradient, $L)", rows.weights(), layer.weights());
                method.addStatement("addRow($L, gradient, $L)", rows.biases(), layer.biases());
            }
        }
        return method.addStatement("return sumLanes(losses)").build();
    }

    /** With one sample there is nothing to sum: the kernel's sums are the gradient. */
    private MethodSpec gradientOfOne() {
        return MethodSpec.methodBuilder("gradientOfOne")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(number)
                .addParameter(array, "input")
                .addParameter(array, "target")
                .addParameter(array, "gradient")
                .addStatement("return $T.gradient(parameters, input, 0, target, 0, gradient)", kernels)
                .build();
    }

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

    private MethodSpec evaluate() {
        return MethodSpec.methodBuilder("evaluate")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(number)
                .addParameter(array, "inputs")
                .addParameter(TypeName.INT, "inOffset")
                .addParameter(array, "targets")
                .addParameter(TypeName.INT, "targetOffset")
                .addParameter(array, "out")
                .addStatement(
                        "return $T.evaluate(parameters, inputs, inOffset, targets, targetOffset, out$L)",
                        kernels,
                        plan.scratch().isPresent() ? ", a" : "")
                .build();
    }
}
