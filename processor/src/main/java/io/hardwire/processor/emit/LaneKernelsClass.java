package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.Target;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.lanes.Joined;
import io.hardwire.processor.lanes.LanesTarget;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.plan.BlockPlan;
import io.hardwire.processor.plan.GradientLayout;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.target.GradientSlot;
import javax.lang.model.element.Modifier;

/** The class that computes on blocks of samples in plain Java. */
final class LaneKernelsClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final BlockPlan blocks;
    private final GradientLayout gradient;
    private final BlockDrivers drivers;
    private final TypeName number;
    private final TypeName array;

    LaneKernelsClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.blocks = plan.lanes();
        this.gradient = plan.gradient();
        this.drivers = new BlockDrivers(plan.lanes(), plan.precision(), "int n = count");
        this.number = Types.number(plan.precision());
        this.array = Types.array(plan.precision());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.laneKernelsType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.kernels(plan.precision()))
                .addJavadoc(Documentation.laneKernels(spec, plan));
        addFields(type);
        type.addMethod(drivers.target(Target.LANES))
                .addMethod(gradient())
                .addMethod(drivers.gradientOfOne())
                .addMethod(drivers.forward())
                .addMethod(drivers.evaluate());
        if (plan.fewSamples() > 0) {
            type.addMethod(drivers.number("fewSamples", plan.fewSamples()));
        }
        KernelMethods methods = new KernelMethods(plan.precision());
        StatementPrinter statements = new StatementPrinter(new ExpressionPrinter(plan.precision()), plan.precision());
        for (Method method : blocks.methods()) {
            type.addMethod(methods.method(method, statements));
        }
        return type;
    }

    private void addFields(TypeSpec.Builder type) {
        type.addField(rows(
                "a",
                "Scratch: what the samples of a block have, an array for each number.",
                blocks.scratch(),
                "SHARD"));
        if (blocks.methods().stream().anyMatch(LaneKernelsClass::joinsRows)) {
            type.addField(rows(
                    "joined", "Scratch: rows of several units, one behind the other.", Joined.ROWS, Joined.LENGTH));
        }
        if (gradient.usesLanes()) {
            type.addField(rows("piece", "What the samples of a piece of the block have.", blocks.scratch(), "PIECE"));
            type.addField(rows(
                    "lanes",
                    "The sums of the gradient, a row for each, with a place for each lane.",
                    gradient.laneLength(),
                    "LANES"));
        }
        for (Layer layer : plan.layers()) {
            if (gradient.slot(layer) instanceof GradientSlot.Rows sums) {
                type.addField(rows(
                        LanesTarget.samples(layer),
                        "What layer " + layer.number() + " gives to the next, sample by sample.",
                        "SHARD",
                        layer.inputs()));
                type.addField(rows(
                        sums.weights(),
                        "The sums of dJ/dW" + layer.number() + ", a row for each of some units.",
                        LanesTarget.ROWS_OF_SUMS,
                        layer.inputs()));
                if (LanesTarget.hasUnitsInLanes(layer, sums)) {
                    type.addField(rows(
                                    LanesTarget.panel(layer),
                                    "Columns of W" + layer.number() + ".",
                                    LanesTarget.COLUMNS,
                                    layer.units()))
                            .addField(rows(
                                    LanesTarget.sums(layer),
                                    "The pre-activations of layer " + layer.produced() + ", sample by sample.",
                                    "SHARD",
                                    layer.units()));
                }
            }
        }
        type.addField(FieldSpec.builder(array, "lossLanes", Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("The sums of the loss, one for each lane.\n")
                        .initializer("new $T[LANES]", number)
                        .build())
                .addField(drivers.one(spec));
    }

    private static boolean joinsRows(Method method) {
        return method.parameters().contains(LanesTarget.JOINED);
    }

    private FieldSpec rows(String name, String documentation, Object first, Object second) {
        return FieldSpec.builder(ArrayTypeName.of(array), name, Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("$L\n", documentation)
                .initializer("new $T[$L][$L]", number, first, second)
                .build();
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = drivers.gradient();
        drivers.addPass(method, BlockPlan.Calls::gradient, "0", "0");
        for (GradientLayout.Span span : gradient.laneSpans()) {
            method.addStatement("storeSums(lanes, $L, $L, g, $L)", span.from(), span.length(), span.to());
        }
        return method.addStatement("return sumLanes(lossLanes)").build();
    }
}
