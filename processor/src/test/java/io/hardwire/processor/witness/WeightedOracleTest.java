package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.History;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weighted training walks the paths that PyTorch walks with {@code (weights * losses).mean()}. */
class WeightedOracleTest {
    private static final List<OracleCase> CASES = Stream.of("weighted/samples", "weighted/classes", "weighted/binary")
            .map(OracleCase::read)
            .toList();

    private static final Compiled COMPILED = Compiled.of(
            "weighted",
            CASES.stream()
                    .flatMap(oracle -> Arrays.stream(Precision.values())
                            .map(precision -> oracle.recipe().with(precision)))
                    .toList());

    @ParameterizedTest
    @EnumSource
    void firstGradientLossesAndParametersAreThoseOfPyTorch(Target target) {
        for (OracleCase oracle : CASES) {
            for (Precision precision : Precision.values()) {
                compare(oracle, precision, COMPILED.subject(oracle.recipe().with(precision), target));
            }
        }
    }

    private static void compare(OracleCase oracle, Precision precision, Subject subject) {
        boolean single = precision == Precision.FLOAT;
        Offset<Double> bound = within(single ? 1e-3 : 1e-9);
        double[] weights = oracle.numbers("weights");
        double[] losses = oracle.numbers("losses");
        subject.setParameters(oracle.numbers("initial"));
        subject.trainer().l2(oracle.l2());
        double sum = subject.accumulate(oracle.numbers("x"), oracle.numbers("y"), weights, weights.length);
        subject.trainer().step();
        assertThat(sum / weights.length + penalty(oracle)).isCloseTo(losses[0], bound);
        assertThat(subject.gradient())
                .as("gradient of %s, %s", oracle, precision)
                .containsExactly(oracle.numbers("gradient"), within(single ? 1e-5 : 1e-12));

        subject.setParameters(oracle.numbers("initial"));
        Dataset data = Dataset.of(oracle.numbers("x"), oracle.numbers("y"), weights.length)
                .withWeights(weights);
        Training training = Training.epochs(oracle.steps())
                .fullBatch()
                .shuffle(false)
                .optimizer(oracle.optimizer())
                .l2(oracle.l2())
                .validation(data);
        History history = subject.trainer().fit(data, training);
        for (int epoch = 1; epoch <= losses.length; epoch++) {
            assertThat(history.loss(epoch)).as("%s, %s", oracle, precision).isCloseTo(losses[epoch - 1], bound);
        }
        if (oracle.l2() == 0) {
            assertThat(history.validationLoss(1)).as("validation loss").isCloseTo(losses[1], bound);
        }
        assertThat(subject.parameters())
                .as("parameters of %s, %s", oracle, precision)
                .containsExactly(oracle.numbers("final"), bound);
    }

    private static double penalty(OracleCase oracle) {
        double[] initial = oracle.numbers("initial");
        int biases = oracle.recipe().layers().stream()
                .skip(1)
                .mapToInt(Integer::intValue)
                .sum();
        return oracle.l2()
                / 2
                * Arrays.stream(initial, 0, initial.length - biases)
                        .map(weight -> weight * weight)
                        .sum();
    }

    @Test
    void balancedWeightsAreThoseOfScikitLearn() {
        OracleCase oracle = OracleCase.read("weighted/classes");
        double[] expected = oracle.numbers("weights");
        Dataset balanced = Dataset.of(oracle.numbers("x"), oracle.numbers("y"), expected.length)
                .balanced();
        assertThat(balanced.doubleWeights()).containsExactly(expected, within(1e-15));
        assertThat(Arrays.stream(expected).average().orElseThrow()).isCloseTo(1, within(1e-12));
    }
}
