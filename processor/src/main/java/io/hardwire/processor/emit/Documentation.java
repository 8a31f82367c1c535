package io.hardwire.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.plan.BlockPlan;
import io.hardwire.processor.plan.Decision;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the generated classes say about themselves. */
final class Documentation {
    private Documentation() {}

    /** A drawing of the topology and the table of parameters. */
    static CodeBlock network(NetworkSpec spec, NetworkPlan plan) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add("The network $L of {@link $T}.\n\n", sizes(plan), Types.of(spec.type()))
                .add("<pre>\n$L</pre>\n\n", drawing(plan))
                .add("<p>Parameters, one flat array:\n\n<pre>\n$L</pre>\n\n", table(plan))
                .add("<p>As long as nobody trains it, any number of threads may call it at once.\n");
        return text.build();
    }

    static CodeBlock trainer(NetworkSpec spec, NetworkPlan plan) {
        return CodeBlock.of("""
                Trains {@link $T} by backpropagation. The loss of a sample is {@code $L}.

                <p>A trainer belongs to one thread at a time.
                """, Types.of(spec.networkType()), plan.loss().formula());
    }

    static CodeBlock kernels(NetworkSpec spec, NetworkPlan plan) {
        return CodeBlock.of("""
                The arithmetic of {@link $T}, one sample at a time. An object computes blocks of samples so, for one thread.

                <p>{@code p} holds the parameters, {@code x} the inputs from {@code xi} on, {@code y} the targets from {@code yi} on.
                {@code z}, {@code a} and {@code d} are pre-activations, activations and errors {@code dJ/dz}: {@code z2_0} belongs to
                the first unit of layer 2, and layer 1 is the inputs. Sums take their terms in ascending order, one {@code fma}
                each, which rounds once, so that every machine computes the same bits.

                $L
                $L""", Types.of(spec.networkType()), activations(plan), schedules(plan, Decision::scalar));
    }

    static CodeBlock laneKernels(NetworkSpec spec, NetworkPlan plan) {
        return CodeBlock.of(
                """
                The arithmetic of {@link $T} on blocks of samples, in loops that HotSpot turns into vector code: the same bits as
                {@link $T}.

                <p>{@code p} holds the parameters, {@code g} receives the gradient. {@code a} is scratch: an array for each number that a sample
                has, with a place for each of the {@code n} samples. Sums take their terms in ascending order, one {@code fma} each.

                $L
                $L""",
                Types.of(spec.networkType()),
                Types.of(spec.kernelsType()),
                activations(plan),
                schedules(plan, Decision::lanes));
    }

    static CodeBlock vectorKernels(NetworkSpec spec, NetworkPlan plan) {
        return CodeBlock.of(
                """
                The arithmetic of {@link $T} on blocks of samples, with the Vector API: the same bits as {@link $T}.

                <p>{@code p} holds the parameters, {@code g} receives the gradient. {@code a} is scratch, a matrix with a row for each number that a
                sample has and $L: neighbouring samples ride in the
                lanes of a vector. Sums take their terms in ascending order, one {@code fma} each.

                $L$L
                $L""",
                Types.of(spec.networkType()),
                Types.of(spec.kernelsType()),
                columns(plan.vectors()),
                plan.oneSample().map(Documentation::oneSample).orElse(""),
                activations(plan),
                schedules(plan, Decision::vector));
    }

    private static String columns(BlockPlan plan) {
        String half = plan.half()
                .map(present -> ", or " + present.samples() + " where methods have {@code Half} in their names")
                .orElse("");
        return plan.strip() == 0
                ? "a column for each of the {@code n} samples, {@code count} of them real"
                : "a column for each of the " + plan.strip() + " samples of a strip" + half
                        + ";\n{@code from} is its first among the {@code count} of the block, and behind the matrix\n"
                        + "lie the sums of the gradient, sixteen lanes each";
    }

    private static String oneSample(OneSamplePlan one) {
        return """
                <p>Kernels with {@code One} in their names take a single sample, whose units ride in lanes; {@code w} is a copy of the parameters in the
                order in which they are read%s.

                <pre>
                  %s
                </pre>

                """.formatted(
                one.learning().isPresent() ? "; {@code a2v0} is the first vector of layer 2" : "", PlanText.of(one));
    }

    private static String sizes(NetworkPlan plan) {
        return plan.inputs()
                + plan.layers().stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }

    private static String activations(NetworkPlan plan) {
        return "<ul>\n"
                + plan.layers().stream()
                        .map(layer -> "  <li>layer " + layer.produced() + ": {@code a = "
                                + layer.activation().formula() + "}\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }

    private static String schedules(NetworkPlan plan, Function<Decision, String> schedule) {
        return "<p>How each operation is written down, after its multiplications a sample:\n\n<pre>\n"
                + PlanText.table(plan, schedule) + "</pre>\n";
    }

    private static String drawing(NetworkPlan plan) {
        String boxes = "  [" + plan.inputs() + " inputs]"
                + plan.layers().stream()
                        .map(layer -> " --W" + layer.number() + ",b" + layer.number() + "--> [" + layer.units() + " "
                                + layer.activation().name() + "]")
                        .collect(Collectors.joining());
        return boxes + "\n";
    }

    private static String table(NetworkPlan plan) {
        StringBuilder rows = new StringBuilder();
        for (Layer layer : plan.layers()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "  [%d, %d)  W%d, %d x %d, row-major, one row for each unit of layer %d%n",
                    layer.weights(),
                    layer.weights() + layer.weightCount(),
                    layer.number(),
                    layer.units(),
                    layer.inputs(),
                    layer.produced()));
        }
        for (Layer layer : plan.layers()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "  [%d, %d)  b%d, one for each unit of layer %d%n",
                    layer.biases(),
                    layer.biases() + layer.units(),
                    layer.number(),
                    layer.produced()));
        }
        return rows.toString().replace(System.lineSeparator(), "\n");
    }
}
