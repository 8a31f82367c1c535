package io.hardwire.benchmark.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    @EnumSource(
            value = Task.class,
            names = {"IRIS_PREDICT_1", "IRIS_PREDICT_32", "IMAGE_PREDICT_1", "IMAGE_PREDICT_32"})
    void handWrittenLoopsAnswerAsHardwireDoes(Task task) {
        Batches batches = FewSamples.of(task);
        float[] own = flat(new Hardwire().enter(task, batches).pass());
        float[] loops = flat(new NestedLoops().enter(task, batches).pass());
        assertThat(loops).hasSize(own.length);
        for (int k = 0; k < own.length; k++) {
            assertThat(loops[k]).isCloseTo(own[k], within(1e-5f));
        }
    }

    private static float[] flat(Object answers) {
        float[][] rows = (float[][]) answers;
        float[] flat = new float[Arrays.stream(rows).mapToInt(row -> row.length).sum()];
        int next = 0;
        for (float[] row : rows) {
            System.arraycopy(row, 0, flat, next, row.length);
            next += row.length;
        }
        return flat;
    }
}
