package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.plan.Derivative;
import io.hardwire.processor.plan.Entry;
import io.hardwire.processor.plan.Kernel;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.Planner;
import io.hardwire.processor.plan.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** HotSpot compiles every generated method, and the plan knows beforehand how large each will be. */
class BytecodeSizeTest {
    /** -XX:HugeMethodLimit. */
    private static final int LIMIT = 8_000;

    /** C2 makes methods that are called often a part of their callers if they are no larger: -XX:FreqInlineSize. */
    private static final int INLINED = 325;

    /** An estimate above this multiple of the real size would cut methods for nothing. */
    private static final double LARGEST_RATIO = 2.5;

    /** Nearly as many parameters as {@code unroll = FULL} takes. */
    private static final Recipe CEILING = Recipe.of(
                    List.of(90, 88, 2), List.of(Activation.SIGMOID, Activation.SOFTMAX), Loss.CROSS_ENTROPY)
            .with(Unroll.FULL);

    @Test
    void noMethodIsTooLargeForHotSpot() {
        int methods = 0;
        int largest = 0;
        String name = "";
        Map<String, byte[]> files = new TreeMap<>(Catalogue.compiled().classFiles());
        files.putAll(Compiled.of("ceiling", List.of(CEILING)).classFiles());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (Map.Entry<String, Integer> method :
                    MethodSizes.of(file.getValue()).entrySet()) {
                assertThat(method.getValue())
                        .as("%s %s", file.getKey(), method.getKey())
                        .isLessThanOrEqualTo(LIMIT);
                methods++;
                if (method.getValue() > largest) {
                    largest = method.getValue();
                    name = file.getKey() + " " + method.getKey();
                }
            }
        }
        System.out.printf("bytecode: %,d methods, the largest has %,d bytes: %s%n", methods, largest, name);
        assertThat(Catalogue.TOPOLOGIES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(methods).isGreaterThan(2_000);
    }

    /** A part of the warm-up's rounds, it would not be compiled for the trainer, whose vectors would be objects for a while. */
    @Test
    void theCheckForFiniteNumbersIsTooLargeToBecomeAPartOfItsCallers() {
        int checks = 0;
        for (Map.Entry<String, byte[]> file : Catalogue.compiled().classFiles().entrySet()) {
            if (file.getKey().endsWith("VectorKernels.class")) {
                Map<String, Integer> sizes = MethodSizes.of(file.getValue());
                String array = sizes.containsKey("areFinite([FII)Z") ? "[F" : "[D";
                assertThat(Objects.requireNonNull(sizes.get("areFinite(" + array + "II)Z")))
                        .as(file.getKey())
                        .isGreaterThan(INLINED);
                checks++;
            }
        }
        assertThat(checks).isGreaterThan(20);
    }

    @Test
    void thePlanNeverTakesAMethodForSmallerThanItIs() {
        Map<String, byte[]> files = Catalogue.compiled().classFiles();
        int kernels = 0;
        List<Double> ratios = new ArrayList<>();
        for (Recipe recipe : Catalogue.all()) {
            Map<String, Integer> sizes =
                    MethodSizes.of(Objects.requireNonNull(files.get(recipe.name() + "Kernels.class")));
            for (Kernel kernel : plan(recipe).kernels()) {
                String signature = kernel.method().name() + descriptor(kernel.method(), recipe.precision());
                assertThat(sizes).as("methods of %s", recipe).containsKey(signature);
                int size = Objects.requireNonNull(sizes.get(signature));
                assertThat(kernel.size()).as("%s of %s", signature, recipe).isGreaterThanOrEqualTo(size);
                double ratio = (double) kernel.size() / size;
                assertThat(ratio).as("%s of %s", signature, recipe).isLessThan(LARGEST_RATIO);
                ratios.add(ratio);
                kernels++;
            }
        }
        System.out.printf(
                "bytecode: %,d kernels, estimate over real size %.2f to %.2f, mean %.2f%n",
                kernels,
                ratios.stream().mapToDouble(ratio -> ratio).min().orElseThrow(),
                ratios.stream().mapToDouble(ratio -> ratio).max().orElseThrow(),
                ratios.stream().mapToDouble(ratio -> ratio).average().orElseThrow());
        assertThat(kernels).isGreaterThan(1_000);
    }

    @Test
    void theLargestNetworkCompilesQuickly() {
        Recipe recipe = Recipe.of(
                List.of(784, 300, 100, 10),
                List.of(Activation.SIGMOID, Activation.SIGMOID, Activation.SOFTMAX),
                Loss.CROSS_ENTROPY);
        long start = System.nanoTime();
        Compiled compiled = Compiled.of("largest", List.of(recipe));
        double seconds = (System.nanoTime() - start) / 1e9;
        int bytes = compiled.classFiles().values().stream()
                .mapToInt(file -> file.length)
                .sum();
        System.out.printf("bytecode: 784-300-100-10 compiles in %.1f s to %,d bytes: ", seconds, bytes);
        compiled.classFiles().forEach((name, file) -> System.out.printf("%s %,d ", name, file.length));
        System.out.println();
        assertThat(bytes).isLessThan(80_000);
        assertThat(seconds).isLessThan(60);
    }

    private static NetworkPlan plan(Recipe recipe) {
        Entry.Outputs outputs = recipe.outputs() == 1 ? Entry.Outputs.NUMBER : Entry.Outputs.LARGEST;
        return Planner.plan(new Topology(
                recipe.layers(),
                recipe.activations(),
                recipe.loss(),
                recipe.precision(),
                recipe.unroll(),
                Set.of(new Entry(Entry.Inputs.ARRAY, outputs)),
                Set.of(Derivative.values())));
    }

    private static String descriptor(Method method, Precision precision) {
        String number = precision == Precision.FLOAT ? "F" : "D";
        StringBuilder descriptor = new StringBuilder("(");
        for (Parameter parameter : method.parameters()) {
            descriptor.append(
                    switch (parameter.kind()) {
                        case ARRAY -> "[" + number;
                        case ROWS -> "[[" + number;
                        case INDICES -> "[I";
                        case OFFSET -> "I";
                        case SCALAR -> number;
                    });
        }
        descriptor.append(')');
        descriptor.append(
                switch (method.result()) {
                    case NOTHING -> "V";
                    case SCALAR -> number;
                    case INDEX -> "I";
                });
        return descriptor.toString();
    }
}
