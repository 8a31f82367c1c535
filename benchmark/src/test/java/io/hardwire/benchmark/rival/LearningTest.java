package io.hardwire.benchmark.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is raced who does not learn: the same training that is timed makes the loss fall and names irises rightly. */
class LearningTest {
    private static final int PASSES = 1_000;
    private static final int FEW_PASSES = 5;

    static List<Rival> rivals() {
        return Rivals.all();
    }

    static Stream<Arguments> trainings() {
        return rivals().stream().flatMap(rival -> Stream.of(Task.values())
                .filter(task -> task.kind() == Task.Kind.TRAIN && rival.takes(task))
                .map(task -> Arguments.of(rival, task)));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void namesIrisesAfterTraining(Rival rival) {
        Task task = Task.IRIS_TRAIN_32;
        if (rival.takes(task)) {
            Batches batches = FewSamples.of(task);
            try (Entrant entrant = rival.enter(task, batches)) {
                for (int pass = 0; pass < PASSES; pass++) {
                    entrant.pass();
                }
                assertThat(Judge.accuracy(entrant, batches)).as(rival.title()).isGreaterThan(0.8);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void lossFallsInEveryTask(Rival rival, Task task) {
        Batches batches = FewSamples.of(task);
        try (Entrant entrant = rival.enter(task, batches)) {
            double before = Judge.squaredError(entrant, batches);
            for (int pass = 0; pass < FEW_PASSES; pass++) {
                entrant.pass();
            }
            assertThat(Judge.squaredError(entrant, batches))
                    .as(rival.title() + ", " + task.title())
                    .isLessThan(before);
        }
    }
}
