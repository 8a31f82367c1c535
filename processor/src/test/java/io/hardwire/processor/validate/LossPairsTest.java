package io.hardwire.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.processor.Compiling;
import io.hardwire.processor.HardwireProcessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every pair of an output activation and a loss: those that mean something compile, each other one is an error with its code. */
class LossPairsTest {
    private static final Set<Activation> DISTRIBUTIONS = EnumSet.of(Activation.SOFTMAX, Activation.LOG_SOFTMAX);

    private static Set<Activation> outputs(Loss loss) {
        return switch (loss) {
            case SQUARED_ERROR, ABSOLUTE_ERROR, HUBER -> EnumSet.complementOf(EnumSet.copyOf(DISTRIBUTIONS));
            case CROSS_ENTROPY -> DISTRIBUTIONS;
            case BINARY_CROSS_ENTROPY -> EnumSet.of(Activation.SIGMOID, Activation.IDENTITY);
            case HINGE -> EnumSet.of(Activation.IDENTITY, Activation.TANH);
        };
    }

    private static String code(Loss loss) {
        return switch (loss) {
            case SQUARED_ERROR -> "[HW-SQUARED-ERROR-SOFTMAX]";
            case ABSOLUTE_ERROR -> "[HW-ABSOLUTE-ERROR-SOFTMAX]";
            case HUBER -> "[HW-HUBER-SOFTMAX]";
            case CROSS_ENTROPY -> "[HW-CROSS-ENTROPY-OUTPUT]";
            case BINARY_CROSS_ENTROPY -> "[HW-BINARY-CROSS-ENTROPY-OUTPUT]";
            case HINGE -> "[HW-HINGE-OUTPUT]";
        };
    }

    @Test
    void everyPairWithoutMeaningIsAnErrorAndNoOther() {
        List<String> lines = new ArrayList<>(List.of("package pairs;", "import io.hardwire.*;", "interface Pairs {"));
        List<String> expected = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation output : Activation.values()) {
                lines.add("  @Network(layers = {1, 2}, output = Activation." + output + ", loss = Loss." + loss
                        + ") interface " + loss + "_" + output + " {}");
                if (!outputs(loss).contains(output)) {
                    expected.add(lines.size() + " " + code(loss) + " " + loss);
                }
            }
        }
        lines.add("}");

        List<String> problems = Compiling.problems(Compiling.with(
                List.of(new HardwireProcessor()), Compiling.source("pairs.Pairs", lines.toArray(new String[0]))));

        assertThat(problems).hasSameSizeAs(expected).hasSize(42);
        for (int k = 0; k < expected.size(); k++) {
            assertThat(problems.get(k).replaceFirst(":\\d+", "")).startsWith(expected.get(k));
        }
    }
}
