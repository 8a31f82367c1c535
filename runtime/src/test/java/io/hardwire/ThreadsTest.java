package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Momentum;
import io.hardwire.random.SeededRandom;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training on several threads: the same bits, no allocation, and no thread that is left. */
@Timeout(300)
class ThreadsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int INPUTS = 30;
    private static final int OUTPUTS = 10;

    @AfterEach
    void noThreadIsLeft() {
        assertThat(WorkersTest.helpers()).isEmpty();
    }

    private static float[] floats(int count, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private static FloatLayer.Trainer trainer(int inputs, int outputs) {
        return FloatLayer.Trainer.fresh(inputs, outputs, Activation.SIGMOID, 11);
    }

    private static Dataset data(int samples) {
        return Dataset.of(floats(samples * INPUTS, 1), floats(samples * OUTPUTS, 2), samples);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aTrainingHasTheSameBitsOnSeveralThreads(int threads) {
        Training training = Training.epochs(3)
                .batchSize(1_500)
                .optimizer(Momentum.learningRate(0.2))
                .l2(1e-3)
                .validation(data(700));
        FloatLayer.Trainer one = trainer(INPUTS, OUTPUTS);
        FloatLayer.Trainer several = trainer(INPUTS, OUTPUTS);
        History expected = one.fit(data(4_000), training);
        History history = several.fit(data(4_000), training.threads(threads));
        assertThat(several.network().parameters()).containsExactly(one.network().parameters());
        assertThat(history.losses()).containsExactly(expected.losses());
        assertThat(history.accuracies()).containsExactly(expected.accuracies());
        assertThat(history.validationLosses()).containsExactly(expected.validationLosses());
        assertThat(several.threads()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aTrainingInDoubleHasTheSameBitsOnSeveralThreads(int threads) {
        Training training = Training.epochs(3).batchSize(1_500).validation(data(700));
        DoubleLayer.Trainer one = DoubleLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, 11);
        DoubleLayer.Trainer several = DoubleLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, 11);
        one.fit(data(4_000), training);
        several.fit(data(4_000), training.threads(threads));
        assertThat(several.network().parameters()).containsExactly(one.network().parameters());
    }

    @ParameterizedTest
    @CsvSource({"30, 10, 257", "30, 10, 512", "30, 10, 3000", "600, 300, 1700"})
    void gradientsAddUpToTheSameBitsInWavesAndOverSeveralCalls(int inputs, int outputs, int samples) {
        float[] in = floats(samples * inputs, 1);
        float[] targets = floats(samples * outputs, 2);
        int[] rows = new int[samples];
        for (int k = 0; k < samples; k++) {
            rows[k] = (int) (k * 7919L % samples);
        }
        FloatLayer.Trainer one = trainer(inputs, outputs);
        double loss = one.accumulate(in, targets, samples) + one.accumulate(in, targets, rows, 0, samples);
        try (FloatLayer.Trainer several = trainer(inputs, outputs)) {
            several.threads(3);
            assertThat(several.accumulate(in, targets, samples) + several.accumulate(in, targets, rows, 0, samples))
                    .isEqualTo(loss);
            assertThat(several.gradient()).containsExactly(one.gradient());
        }
    }

    @Test
    void workThatIsSmallStaysOnOneThread() {
        try (FloatLayer.Trainer trainer = trainer(INPUTS, OUTPUTS)) {
            trainer.threads(4);
            trainer.accumulate(floats(256 * INPUTS, 1), floats(256 * OUTPUTS, 2), 256);
            assertThat(WorkersTest.helpers()).isEmpty();
            trainer.accumulate(floats(3_000 * INPUTS, 1), floats(3_000 * OUTPUTS, 2), 3_000);
            assertThat(WorkersTest.helpers()).hasSize(3);
        }
        assertThat(Sharing.pays(Target.VECTOR, trainer(784, 128).shape(), 256, 3))
                .isFalse();
    }

    @Test
    void anotherCountEndsTheThreadsThatWere() {
        FloatLayer.Trainer trainer = trainer(INPUTS, OUTPUTS);
        assertThat(trainer.threads()).isEqualTo(1);
        for (int threads : new int[] {4, 2, 3, 1}) {
            trainer.threads(threads);
            assertThat(WorkersTest.helpers()).isEmpty();
            trainer.accumulate(floats(3_000 * INPUTS, 1), floats(3_000 * OUTPUTS, 2), 3_000);
            assertThat(WorkersTest.helpers()).hasSize(threads - 1);
            assertThat(trainer.threads()).isEqualTo(threads);
        }
        assertThatThrownBy(() -> trainer.threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is 0; it must be at least 1");
        assertThatThrownBy(() -> Training.epochs(1).threads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is -1; it must be at least 1");
    }

    @Test
    void aFitKeepsTheTrainersOwnThreadsAndEndsOthers() {
        try (FloatLayer.Trainer trainer = trainer(INPUTS, OUTPUTS)) {
            trainer.threads(2);
            trainer.fit(data(3_000), Training.epochs(1).fullBatch());
            assertThat(WorkersTest.helpers()).hasSize(1);
            List<Integer> alive = new ArrayList<>();
            EpochListener count = (epoch, loss, accuracy, validationLoss, validationAccuracy) ->
                    alive.add(WorkersTest.helpers().size());
            trainer.fit(data(3_000), Training.epochs(1).fullBatch().threads(3).listener(count));
            assertThat(alive).containsExactly(2);
            assertThat(WorkersTest.helpers()).isEmpty();
            assertThat(trainer.threads()).isEqualTo(2);
        }
    }

    @Test
    void whatFailsOnAThreadSurfacesFromFit() {
        FloatLayer network = new FloatLayer(INPUTS, OUTPUTS, Activation.SIGMOID, Loss.SQUARED_ERROR) {
            @Override
            protected FloatKernels kernels(Target target) {
                return new FloatLayer.Kernels(this) {
                    @Override
                    protected float gradient(
                            float[] parameters, float[] inputs, float[] targets, int count, float[] gradient) {
                        throw new ArithmeticException("of a kernel");
                    }
                };
            }
        };
        FloatLayer.Trainer trainer = new FloatLayer.Trainer(network, 1);
        assertThatThrownBy(() ->
                        trainer.fit(data(3_000), Training.epochs(1).fullBatch().threads(2)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("of a kernel");
    }

    /** Reads what every thread has allocated, this one included. */
    private static final class Meter implements EpochListener {
        private static final int STRETCHES = 8;
        private static final int EPOCHS = 50;
        private final long[] readings = new long[STRETCHES];
        private long[] ids = {};
        private int helpers;

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {
            if (epoch == 1) {
                ids = WorkersTest.helpers().stream().mapToLong(Thread::getId).toArray();
                helpers = ids.length;
            }
            if (epoch % EPOCHS == 0) {
                long sum = THREADS.getCurrentThreadAllocatedBytes();
                for (long id : ids) {
                    sum += THREADS.getThreadAllocatedBytes(id);
                }
                readings[epoch / EPOCHS - 1] = sum;
            }
        }
    }

    @Test
    void warmEpochsAllocateNothingOnAnyThread() {
        Meter meter = new Meter();
        Training training = Training.epochs(Meter.STRETCHES * Meter.EPOCHS)
                .batchSize(1_000)
                .validation(data(1_000))
                .threads(3)
                .listener(meter);
        trainer(INPUTS, OUTPUTS).fit(data(2_000), training);
        assertThat(meter.helpers).isEqualTo(2);
        long least = Long.MAX_VALUE;
        for (int k = 1; k < Meter.STRETCHES; k++) {
            least = Math.min(least, meter.readings[k] - meter.readings[k - 1]);
        }
        assertThat(least).isZero();
    }
}
