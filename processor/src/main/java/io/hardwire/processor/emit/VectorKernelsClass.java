package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.block.BlockTarget;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.plan.BlockPlan;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The class that computes on blocks of samples with the Vector API. */
final class VectorKernelsClass {
    private static final String WIDTH = "int n = width(count)";
    private static final int SUMS = 6;
    private static final String PACKAGE = "jdk.incubator.vector";
    private static final ClassName SHUFFLE = ClassName.get(PACKAGE, "VectorShuffle");
    private static final ClassName MASK = ClassName.get(PACKAGE, "VectorMask");

    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final BlockPlan blocks;
    private final BlockDrivers drivers;
    private final ClassName vector;
    private final TypeName number;
    private final TypeName array;
    private final VectorImports imports = new VectorImports();

    VectorKernelsClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.blocks = plan.vectors();
        this.drivers = new BlockDrivers(plan.vectors(), plan.precision(), WIDTH);
        this.vector = VectorPrinter.type(plan.precision());
        this.number = Types.number(plan.precision());
        this.array = Types.array(plan.precision());
    }

    /** What the code of {@link #type}, which was made before, needs. */
    JavaFile.Builder addImports(JavaFile.Builder file) {
        return imports.addTo(file, vector);
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.vectorKernelsType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.kernels(plan.precision()))
                .addJavadoc(Documentation.vectorKernels(spec, plan))
                .addField(species())
                .addField(FieldSpec.builder(TypeName.INT, "LENGTH", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The number of lanes of a vector.\n")
                        .initializer("$L.length()", VectorPrinter.SPECIES)
                        .build());
        blocks.half().ifPresent(half -> type.addField(half(half.samples())));
        if (blocks.combination().isPresent()
                || !blocks.ofSums().isEmpty()
                || plan.oneSample().isPresent()) {
            imports.member(VectorPrinter.SPECIES_OF_SUMS);
        }
        blocks.combination().ifPresent(combination -> addShuffles(type));
        type.addField(FieldSpec.builder(array, "a", Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("Scratch: what the samples of a block have, a row for each number.\n")
                        .initializer("new $T[$L]", number, blocks.scratch())
                        .build())
                .addField(drivers.one(spec))
                .addMethod(drivers.target(Target.VECTOR))
                .addMethod(gradient())
                .addMethods(learning().isPresent() ? ofOne() : List.of(drivers.gradientOfOne()))
                .addMethod(drivers.forward())
                .addMethod(drivers.evaluate());
        type.addMethod(areFinite());
        type.addMethod(blocks.strip() == 0 ? width() : drivers.number("samplesOfAStrip", blocks.strip()));
        blocks.methods().forEach(method -> type.addMethod(kernel(method, species(method))));
        plan.oneSample().ifPresent(one -> addOneSample(type, one));
        blocks.combination()
                .ifPresent(combination -> type.addMethod(kernel(combination.scalar(), VectorPrinter.SPECIES))
                        .addMethod(kernel(combination.inVectors(), VectorPrinter.SPECIES_OF_SUMS)));
        addPermutations(type);
        return type;
    }

    /** Permutations are written down for vectors of one size. */
    private String species(Method method) {
        return blocks.ofSums().contains(method.name()) ? VectorPrinter.SPECIES_OF_SUMS : VectorPrinter.SPECIES;
    }

    /** What the methods that were printed blend and permute by. */
    private void addPermutations(TypeSpec.Builder type) {
        imports.masks().forEach((name, chosen) -> type.addField(mask(name, chosen::contains)));
        imports.shuffles()
                .forEach((name, order) -> type.addField(constant(SHUFFLE, name)
                        .initializer(
                                "$T.fromValues($L, $L)",
                                SHUFFLE,
                                VectorPrinter.SPECIES_OF_SUMS,
                                order.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .build()));
    }

    private MethodSpec kernel(Method method, String species) {
        VectorPrinter vectors = new VectorPrinter(
                plan.precision(), species, imports, spec.kernelsType().simpleName() + ".");
        return new KernelMethods(plan.precision()).method(method, new StatementPrinter(vectors, plan.precision()));
    }

    private Optional<Method> learning() {
        return plan.oneSample().flatMap(OneSamplePlan::learning);
    }

    /** What learns from one sample. Machines with narrower vectors do so in scalar code. */
    private List<MethodSpec> ofOne() {
        String narrow = "if (LENGTH < " + VectorPrinter.SPECIES_OF_SUMS + ".length())";
        String call = "return $L(p, x, $L * row, y, $L * row, weight, $L, g)";
        return List.of(
                drivers.ofOne("gradientOfOne")
                        .addParameter(array, "g")
                        .beginControlFlow(narrow)
                        .addStatement("return one.gradientOfOne(p, x, y, row, weight, g)")
                        .endControlFlow()
                        .addStatement(call, OneSamplePlan.LEARN, plan.inputs(), plan.outputs(), "0")
                        .build(),
                drivers.ofOne("stepOfOne")
                        .addParameter(number, "rate")
                        .addParameter(array, "g")
                        .beginControlFlow(narrow)
                        .addStatement("return super.stepOfOne(p, x, y, row, weight, rate, g)")
                        .endControlFlow()
                        .addStatement(call, OneSamplePlan.LEARN, plan.inputs(), plan.outputs(), "rate")
                        .build());
    }

    private void addOneSample(TypeSpec.Builder type, OneSamplePlan one) {
        type.addMethod(new OneSampleWarmUp(spec, plan, one).method());
        one.methods().forEach(method -> type.addMethod(kernel(method, VectorPrinter.SPECIES_OF_SUMS)));
        one.learning().ifPresent(method -> type.addMethod(kernel(method, VectorPrinter.SPECIES_OF_SUMS)));
    }

    /** The machine's own vectors, up to the widest that the runtime allows: at most sixteen lanes, for a sum over samples has that many. */
    private FieldSpec species() {
        return constant(ClassName.get(PACKAGE, "VectorSpecies"), VectorPrinter.SPECIES)
                .initializer(
                        "$T.of($T.class,$W$T.forBitSize(Math.min(MOST_BITS,$W$T.SPECIES_PREFERRED.vectorBitSize())))",
                        ClassName.get(PACKAGE, "VectorSpecies"),
                        number,
                        ClassName.get(PACKAGE, "VectorShape"),
                        vector)
                .build();
    }

    /** For each power of two below the number of lanes: lanes that far apart trade places, and which are the upper of these. */
    private void addShuffles(TypeSpec.Builder type) {
        for (int distance = blocks.lanesOfSums() / 2; distance > 0; distance /= 2) {
            int apart = distance;
            type.addField(constant(SHUFFLE, VectorPrinter.SWAP + apart)
                            .initializer(
                                    "$T.fromOp($L, lane -> lane ^ $L)", SHUFFLE, VectorPrinter.SPECIES_OF_SUMS, apart)
                            .build())
                    .addField(mask(VectorPrinter.UPPER + apart, lane -> (lane & apart) != 0));
        }
    }

    /** Of vectors longer than the kernels of this project are given, half a strip would not be a pair. */
    private static FieldSpec half(int samples) {
        return FieldSpec.builder(TypeName.INT, BlockDrivers.HALF, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The most samples of half a strip, which must be whole pairs of vectors.\n")
                .initializer("$L % (2 * LENGTH) == 0 ? $L : 0", samples, samples)
                .build();
    }

    private FieldSpec mask(String name, IntPredicate chosen) {
        String values = IntStream.range(0, blocks.lanesOfSums())
                .mapToObj(lane -> Boolean.toString(chosen.test(lane)))
                .collect(Collectors.joining(", "));
        return constant(MASK, name)
                .initializer("$T.fromValues($L, $L)", MASK, VectorPrinter.SPECIES_OF_SUMS, values)
                .build();
    }

    private FieldSpec.Builder constant(ClassName type, String name) {
        ClassName box = ClassName.get(plan.precision() == Precision.FLOAT ? Float.class : Double.class);
        return FieldSpec.builder(
                ParameterizedTypeName.get(type, box), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = drivers.gradient();
        drivers.addPass(method, VectorKernelsClass::sums, "0", "0");
        List<BlockCall> calls = blocks.calls().gradient();
        Statement.Invoke last = calls.get(calls.size() - 1).call();
        blocks.combination().ifPresent(combination -> addCombine(method, combination));
        return method.addStatement("return $L", BlockDrivers.call(last, "0", "0"))
                .build();
    }

    /**
     * 0 times a finite number is 0, and NaN otherwise: a sum of such products tells of all of them. Six sums go on side by side, and the last numbers may be looked at
     * twice. With four sums it had 237 bytes, and C2 compiled it as a part of the warm-up's rounds, but not for the trainer, whose vectors were objects then for some milliseconds: it
     * makes methods of up to 325 bytes a part of their callers.
     */
    private MethodSpec areFinite() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("areFinite")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.BOOLEAN)
                .addParameter(array, "values")
                .addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addStatement("$T zero = $L($L, 0)", vector, imports.member("broadcast"), VectorPrinter.SPECIES)
                .addStatement("int last = to - $L * LENGTH", SUMS);
        for (int sum = 0; sum < SUMS; sum++) {
            method.addStatement("$T s$L = $L.mul(zero)", vector, sum, numbers("last", sum));
        }
        method.beginControlFlow("for (int k = from; k < last; k += $L * LENGTH)", SUMS);
        for (int sum = 0; sum < SUMS; sum++) {
            method.addStatement("s$1L = $2L.fma(zero, s$1L)", sum, numbers("k", sum));
        }
        return method.endControlFlow()
                .addStatement(
                        "return s0.add(s1).add(s2.add(s3)).add(s4.add(s5)).compare($L, 0).allTrue()",
                        imports.operator("EQ"))
                .build();
    }

    private String numbers(String from, int vectors) {
        String start = vectors == 0 ? from : from + " + " + (vectors == 1 ? "" : vectors + " * ") + "LENGTH";
        return imports.member("fromArray") + "(" + VectorPrinter.SPECIES + ", values, " + start + ")";
    }

    /** The calls of a gradient but for the last, the sum of the losses, which comes behind all strips. */
    private static List<BlockCall> sums(BlockPlan.Calls calls) {
        return calls.gradient().subList(0, calls.gradient().size() - 1);
    }

    /** Vectors come in pairs, short ones in more, and the last may be filled up. */
    private static MethodSpec width() {
        return MethodSpec.methodBuilder("width")
                .addJavadoc("The samples of a block with those that fill up the last vectors.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeName.INT, "count")
                .addStatement("int least = Math.max(2 * LENGTH, $L)", BlockTarget.SAMPLES_SIDE_BY_SIDE)
                .addStatement("return (count + least - 1) / least * least")
                .build();
    }

    /** Machines with narrower vectors combine sums in scalar code. */
    private static void addCombine(MethodSpec.Builder method, BlockPlan.Combination combination) {
        method.beginControlFlow("if (LENGTH >= $L.length())", VectorPrinter.SPECIES_OF_SUMS)
                .addStatement("$L", BlockDrivers.call(combination.inVectors().invocation(), "0", "0"))
                .nextControlFlow("else")
                .addStatement("$L", BlockDrivers.call(combination.scalar().invocation(), "0", "0"))
                .endControlFlow();
    }
}
