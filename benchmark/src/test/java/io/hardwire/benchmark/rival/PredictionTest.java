package io.hardwire.benchmark.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is timed as a prediction is a prediction. */
class PredictionTest {
    static List<Rival> rivals() {
        return Rivals.all();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void everyTaskCanBeEnteredAndLeft(Rival rival) {
        for (Task task : Task.values()) {
            if (task.kind() == Task.Kind.PREDICT && rival.takes(task)) {
                try (Entrant entrant = rival.enter(task, FewSamples.of(task))) {
                    assertThat(entrant.pass()).as(task.title()).isNotNull();
                    assertThat(entrant.outputs(FewSamples.of(task).inputRows()[0]))
                            .as(task.title())
                            .hasSize(task.topology().shape().outputs());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void equalWeightsGiveEqualAnswers(Rival rival) {
        for (Task task : Task.values()) {
            if (rival.startsFromHardwiresWeights() && rival.takes(task)) {
                Batches batches = FewSamples.of(task);
                Entrant own = new Hardwire().enter(task, batches);
                try (Entrant entrant = rival.enter(task, batches)) {
                    for (int row = 0; row < 10; row++) {
                        float[] expected = own.outputs(batches.inputRows()[row]);
                        assertThat(entrant.outputs(batches.inputRows()[row]))
                                .as(rival.title() + ", " + task.title())
                                .containsExactly(expected, within(1e-5f));
                    }
                }
            }
        }
    }
}
