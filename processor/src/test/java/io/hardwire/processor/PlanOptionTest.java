package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** With {@code -Ahardwire.plan} javac says what was decided for each network; without it, nothing. */
final class PlanOptionTest {
    private static final List<String> SMALL = List.of(
            "@io.hardwire.Network(layers = {4, 8, 3})",
            "interface Small {",
            "    void outputs(float[] in, float[] out);",
            "}");

    private static final List<String> WIDE = List.of(
            "@io.hardwire.Network(layers = {784, 128, 10}, output = io.hardwire.Activation.SOFTMAX,",
            "        loss = io.hardwire.Loss.CROSS_ENTROPY)",
            "interface Wide {",
            "    void outputs(float[] in, float[] out);",
            "}");

    @Test
    void everyOperationIsListedWithItsScheduleOnEachTarget() {
        assertThat(notes("-Ahardwire.plan", "--add-modules", "jdk.incubator.vector"))
                .hasSize(2)
                .anySatisfy(note -> assertThat(note)
                        .startsWith(
                                "The plan of Small, float: 67 parameters; a sample's gradient takes 136 multiplications.")
                        .containsPattern("z2 = W1 x \\+ b1, a2 = sigmoid\\(z2\\) +32  unrolled, a pass in one method\n")
                        .containsPattern("z2 = W1 x \\+ b1, .* 32  samples in lanes, 2 units x 4 inputs a pass\n")
                        .containsPattern("z2 = W1 x \\+ b1, .* 32  strips of 32 samples, 4 units x 2 vectors\n")
                        .endsWith("vector: one sample, units in 8 lanes, a pass in one method, tiles of 8, 8 units;"
                                + " learning from it in one method"))
                .anySatisfy(note -> assertThat(note)
                        .startsWith("The plan of Wide, float: 101,770 parameters;")
                        .containsPattern("z2 = W1 x \\+ b1, .* 100,352  loops\n")
                        .containsPattern("dJ/dW1 \\+= .* 100,352  inputs in lanes, 2 units x 4 samples a pass\n")
                        .containsPattern("dJ/dW1 \\+= .* 100,352  inputs in lanes, 3 units x 3 vectors\n")
                        .containsPattern("dJ/dW2 \\+= .* 1,280  samples in lanes, 4 units x 2 inputs")
                        .endsWith("vector: one sample, units in 8 lanes, layers pass their activations through scratch,"
                                + " tiles of 64, 16 units"));
    }

    @Test
    void codeThatIsNotWrittenIsNotShown() {
        assertThat(notes("-Ahardwire.plan")).hasSize(2).allSatisfy(note -> assertThat(note)
                .contains("lanes: ")
                .endsWith("vector: not written, this compilation does not see jdk.incubator.vector"));
    }

    @Test
    void noneIsPrintedUnasked() {
        assertThat(notes()).isEmpty();
    }

    private static List<String> notes(String... options) {
        Compilation compilation = Compiler.javac()
                .withOptions((Object[]) options)
                .withProcessors(new HardwireProcessor())
                .compile(
                        Compiling.source("Small", SMALL.toArray(String[]::new)),
                        Compiling.source("Wide", WIDE.toArray(String[]::new)));
        assertThat(compilation.errors()).isEmpty();
        return compilation.notes().stream()
                .map(note -> note.getMessage(Locale.ROOT))
                .toList();
    }
}
