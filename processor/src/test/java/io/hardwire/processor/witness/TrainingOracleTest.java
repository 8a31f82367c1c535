package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.History;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.ExponentialDecay;
import io.hardwire.optimizer.OneCycle;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.RmsProp;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.StepDecay;
import io.hardwire.optimizer.WarmUp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Training} offers beside plain L2, in whole calls of {@code fit}: the paths that PyTorch walked, see {@code training.py}. */
class TrainingOracleTest {
    private static final List<OracleCase> CASES = OracleCase.all("/training");

    private static final Compiled COMPILED = Compiled.of(
            "training",
            CASES.stream()
                    .flatMap(oracle -> Arrays.stream(Precision.values())
                            .map(precision -> oracle.recipe().with(precision)))
                    .distinct()
                    .toList());

    @Test
    void noCaseIsForgotten() {
        assertThat(CASES).hasSize(16);
    }

    static Stream<Arguments> everyCase() {
        return CASES.stream()
                .flatMap(oracle -> Arrays.stream(Precision.values()).flatMap(precision -> Arrays.stream(Target.values())
                        .map(target -> Arguments.of(oracle, precision, target))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void fitWalksThePathOfPyTorch(OracleCase oracle, Precision precision, Target target) {
        Subject subject = COMPILED.subject(oracle.recipe().with(precision), target);
        double[] inputs = oracle.numbers("x");
        Dataset data = Dataset.of(
                inputs, oracle.numbers("y"), inputs.length / oracle.recipe().inputs());
        subject.setParameters(oracle.numbers("initial"));
        History history = subject.trainer().fit(data, training(oracle));
        double bound = precision == Precision.FLOAT ? 1e-3 : 1e-9;
        assertThat(history.losses()).containsExactly(oracle.numbers("losses"), within(bound));
        assertThat(subject.parameters()).containsExactly(oracle.numbers("final"), within(bound));
        assertThat(subject.outputs(inputs)).containsExactly(oracle.numbers("outputs"), within(bound));
    }

    private static Training training(OracleCase oracle) {
        Training training = Training.epochs(oracle.steps())
                .fullBatch()
                .shuffle(false)
                .optimizer(optimizer(oracle))
                .schedule(schedule(oracle.value("schedule")))
                .l1(oracle.numbers("l1"))
                .l2(oracle.numbers("l2"));
        if (oracle.value("schedule").equals("plateau")) {
            training =
                    training.reduceOnPlateau(Plateau.patience(0).reduction(0.5).threshold(0.05));
        }
        if (oracle.number("clip_value") > 0) {
            training = training.clipValue(oracle.number("clip_value"));
        }
        if (oracle.number("clip_norm") > 0) {
            training = training.clipNorm(oracle.number("clip_norm"));
        }
        return oracle.number("max_norm") > 0 ? training.maxNorm(oracle.number("max_norm")) : training;
    }

    private static Optimizer optimizer(OracleCase oracle) {
        double momentum = oracle.number("momentum");
        return oracle.optimizer() instanceof RmsProp rmsProp ? rmsProp.momentum(momentum) : oracle.optimizer();
    }

    private static Schedule schedule(String name) {
        return switch (name) {
            case "none", "plateau" -> Schedule.CONSTANT;
            case "step" -> StepDecay.epochs(7, 0.5);
            case "exponential" -> ExponentialDecay.perEpoch(0.95);
            case "cosine" -> CosineAnnealing.epochs(30);
            case "one_cycle" -> OneCycle.epochs(30);
            case "warm_up" -> WarmUp.epochs(10).from(0.1);
            default -> throw new IllegalArgumentException("an unknown schedule: " + name);
        };
    }
}
