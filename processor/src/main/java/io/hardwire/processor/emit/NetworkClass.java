package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Target;
import io.hardwire.processor.plan.Entry;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class that predicts: the parameters and the methods of the interface. */
final class NetworkClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final SortedMap<Target, ClassName> targets;
    private final ClassName self;
    private final TypeName array;

    /** @param targets the classes of kernels by their targets, in the order of {@link Target} */
    NetworkClass(NetworkSpec spec, NetworkPlan plan, SortedMap<Target, ClassName> targets) {
        this.spec = spec;
        this.plan = plan;
        this.targets = targets;
        this.self = Types.of(spec.networkType());
        this.array = Types.array(plan.precision());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.FINAL)
                .superclass(Types.network(plan.precision()))
                .addSuperinterface(Types.of(spec.type()))
                .addJavadoc(Documentation.network(spec, plan));
        if (spec.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        InterfaceMethods methods = new InterfaceMethods(spec, plan);
        addConstants(type);
        plan.scratch().ifPresent(scratch -> type.addField(scratch(scratch)));
        methods.constants().forEach(type::addField);
        DerivativeMembers derivatives = new DerivativeMembers(plan, Types.of(spec.kernelsType()));
        derivatives.fields().forEach(type::addField);
        type.addField(SchemaMembers.field(spec, methods));
        if (!plan.byColumns().isEmpty()) {
            type.addField(columns());
        }
        plan.oneSample().ifPresent(one -> type.addField(packed(one)));
        type.addMethod(constructor())
                .addMethod(constructorOfParameters())
                .addMethods(methods.methods())
                .addMethod(SchemaMembers.method())
                .addMethod(compute())
                .addMethods(derivatives.methods())
                .addMethod(kernels())
                .addMethod(copy())
                .addMethod(folded())
                .addMethod(PersistenceMethods.load(spec, self, Path.class, "file"))
                .addMethod(PersistenceMethods.load(spec, self, InputStream.class, "in"));
        return type;
    }

    private void addConstants(TypeSpec.Builder type) {
        type.addField(constant("INPUTS", plan.inputs(), "The number of inputs."))
                .addField(constant("OUTPUTS", plan.outputs(), "The number of outputs."))
                .addField(
                        constant("WEIGHTS", plan.weightCount(), "The number of weights, the first of the parameters."))
                .addField(constant(
                        "PARAMETERS", plan.parameterCount(), "The number of parameters: weights, then biases."))
                .addField(FieldSpec.builder(Types.SHAPE, "SHAPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(shape())
                        .build())
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(ClassName.get(Set.class), Types.TARGET),
                                "TARGETS",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(
                                "$T.of($L)",
                                Set.class,
                                targets.keySet().stream()
                                        .map(target -> CodeBlock.of("$T.$L", Types.TARGET, target))
                                        .collect(CodeBlock.joining(", ")))
                        .build());
    }

    private FieldSpec constant(String name, int value, String documentation) {
        FieldSpec.Builder field = FieldSpec.builder(TypeName.INT, name, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", documentation)
                .initializer("$L", value);
        return (spec.isPublic() ? field.addModifiers(Modifier.PUBLIC) : field).build();
    }

    private CodeBlock shape() {
        String sizes = spec.layers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        CodeBlock activations = spec.activations().stream()
                .map(activation -> CodeBlock.of("$T.$L", Activation.class, activation))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T(\n$>$>new int[] {$L}, $T.of($L), $T.$L$<$<)",
                Types.SHAPE,
                sizes,
                List.class,
                activations,
                Loss.class,
                spec.loss());
    }

    private FieldSpec scratch(NetworkPlan.Scratch scratch) {
        int length = scratch.activations() + plan.outputs();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), array),
                        "SCRATCH",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Each thread's activations, inputs and outputs of one sample.\n")
                .initializer(
                        "$T.withInitial(() -> new $T[$L])", ThreadLocal.class, Types.number(plan.precision()), length)
                .build();
    }

    private FieldSpec columns() {
        String layers = plan.byColumns().stream()
                .map(layer -> String.valueOf(layer.number()))
                .collect(Collectors.joining(", "));
        TypeName type = Types.columns(plan.precision());
        return FieldSpec.builder(type, "columns", Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("Copies for predictions of one sample, made when they are worth it.\n")
                .initializer("new $T(this, $L)", type, layers)
                .build();
    }

    private FieldSpec packed(OneSamplePlan one) {
        String tiles = one.tiles().stream().map(String::valueOf).collect(Collectors.joining(", "));
        TypeName type = Types.packed(plan.precision());
        return FieldSpec.builder(type, "packed", Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("A copy for predictions of one sample on the Vector API, made when it is worth it.\n")
                .initializer("new $T(this, $L, $L)", type, one.lanes(), tiles)
                .build();
    }

    private MethodSpec constructor() {
        return constructorBuilder()
                .addJavadoc("A network with every parameter 0.\n")
                .addStatement("super(SHAPE, TARGETS)")
                .build();
    }

    private MethodSpec constructorOfParameters() {
        return constructorBuilder()
                .addJavadoc("""
                        A network with these parameters.

                        @param parameters $L of them, in the order of the table above; copied
                        @throws IllegalArgumentException if there are more or fewer
                        """, plan.parameterCount())
                .addParameter(array, "parameters")
                .addStatement("super(SHAPE, TARGETS, parameters)")
                .build();
    }

    private MethodSpec.Builder constructorBuilder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        return spec.isPublic() ? constructor.addModifiers(Modifier.PUBLIC) : constructor;
    }

    private MethodSpec compute() {
        MethodSpec.Builder compute = MethodSpec.methodBuilder("compute")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(array, "in")
                .addParameter(TypeName.INT, "inOffset")
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "outOffset");
        String sample = "in, inOffset, out, outOffset" + (plan.scratch().isPresent() ? ", SCRATCH.get()" : "");
        plan.oneSample().ifPresent(one -> compute.addStatement("$T w = packed.current()", array)
                .beginControlFlow("if (w != null)")
                .addStatement("$T.$L(w, $L)", targets.get(Target.VECTOR), OneSamplePlan.kernel(Entry.ARRAYS), sample)
                .addStatement("return")
                .endControlFlow());
        addPlain(compute, sample);
        return compute.build();
    }

    /** In plain Java. */
    private void addPlain(MethodSpec.Builder compute, String sample) {
        ClassName kernels = targets.get(Target.SCALAR);
        if (plan.byColumns().isEmpty()) {
            compute.addStatement("$T.forward(parameters, $L)", kernels, sample);
            return;
        }
        String columns = (plan.readsParametersByColumns() ? "parameters, " : "")
                + plan.byColumns().stream()
                        .map(layer -> "columns.of(" + layer.number() + ")")
                        .collect(Collectors.joining(", "));
        compute.beginControlFlow("if (columns.areCurrent())")
                .addStatement("$T.$L($L, $L)", kernels, NetworkPlan.FORWARD_BY_COLUMNS, columns, sample)
                .nextControlFlow("else")
                .addStatement("$T.forward(parameters, $L)", kernels, sample)
                .endControlFlow();
    }

    /** Not a switch, for which javac would write one more class. */
    private MethodSpec kernels() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("kernels")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Types.kernels(plan.precision()))
                .addParameter(Types.TARGET, "target");
        targets.forEach((target, type) -> method.beginControlFlow("if (target == $T.$L)", Types.TARGET, target)
                .addStatement("return new $T()", type)
                .endControlFlow());
        return method.addStatement("throw notGenerated(target)").build();
    }

    private MethodSpec copy() {
        return MethodSpec.methodBuilder("copy")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return copied(new $T(parameters))", self)
                .build();
    }

    private MethodSpec folded() {
        return MethodSpec.methodBuilder("folded")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(foldedParameters())", self)
                .build();
    }
}
