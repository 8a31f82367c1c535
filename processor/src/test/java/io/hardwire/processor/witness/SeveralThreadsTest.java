package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Momentum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated networks, trained on several threads, come out with the bits of one thread and scalar code. */
class SeveralThreadsTest {
    private static final int SAMPLES = 700;

    /** One whose samples ride in lanes, and one with a layer whose units do; both large enough to be shared out. */
    private static final List<Recipe> RECIPES = List.of(
            Recipe.of(
                    List.of(30, 40, 24, 5),
                    List.of(Activation.TANH, Activation.RELU, Activation.SOFTMAX),
                    Loss.CROSS_ENTROPY),
            Recipe.of(List.of(100, 32, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR)
                    .with(Precision.DOUBLE));

    @Test
    void theBitsDoNotTellHowManyThreadsThereWere() {
        Compiled compiled = Compiled.of("threads", RECIPES);
        for (Recipe recipe : RECIPES) {
            Dataset data = Samples.random(recipe, SAMPLES, 1).dataset();
            double[] expected = trained(compiled.subject(recipe, Target.SCALAR), data, 1);
            for (Target target : Catalogue.targets(recipe)) {
                for (int threads = 2; threads <= 3; threads++) {
                    int count = threads;
                    double[] actual =
                            ForcedTarget.during(target, () -> trained(compiled.subject(recipe, target), data, count));
                    assertThat(actual)
                            .as("%s, %s, %d threads", recipe, target, count)
                            .containsExactly(expected);
                }
            }
        }
    }

    private static double[] trained(Subject subject, Dataset data, int threads) {
        try (Trainer trainer = subject.trainer()) {
            trainer.threads(threads);
            trainer.fit(
                    data,
                    Training.epochs(1)
                            .batchSize(SAMPLES - 100)
                            .optimizer(Momentum.learningRate(0.1))
                            .validation(data));
            assertThat(helpers()).isEqualTo(threads - 1);
        }
        assertThat(helpers()).isZero();
        return subject.parameters();
    }

    /** The threads that help trainers at this moment. */
    static long helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("hardwire-\\d+"))
                .count();
    }
}
