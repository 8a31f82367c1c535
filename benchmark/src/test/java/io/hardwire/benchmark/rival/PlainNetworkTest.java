package io.hardwire.benchmark.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loops that were written by hand compute what Hardwire computes, but for the order of their sums. */
class PlainNetworkTest {
    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {
                "IRIS_TRAIN_8",
                "IRIS_TRAIN_16",
                "IRIS_TRAIN_32",
                "IRIS_TRAIN_ALL",
                "IRIS_TRAIN_1",
                "TUMOUR_TRAIN_32",
                "DIGIT_TRAIN_32",
                "EXPONENTIAL_ADAM_ALL",
                "IMAGE_TRAIN_32"
            })
    void trainsToTheSameOutputs(Task task) {
        Batches batches = FewSamples.of(task);
        Entrant own = new Hardwire().enter(task, batches);
        Entrant loops = new NestedLoops().enter(task, batches);
        own.pass();
        loops.pass();
        for (int row = 0; row < 100; row++) {
            float[] expected = own.outputs(batches.inputRows()[row]);
            float[] outputs = loops.outputs(batches.inputRows()[row]);
            for (int k = 0; k < expected.length; k++) {
                assertThat(outputs[k]).isCloseTo(expected[k], within(1e-5f));
            }
        }
    }
}
