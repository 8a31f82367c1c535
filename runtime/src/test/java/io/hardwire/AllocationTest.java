package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hardwire.data.Dataset;
import io.hardwire.data.Standardizer;
import io.hardwire.optimizer.Momentum;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Training and predicting, once warm, allocate nothing: not one byte. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM = 1_000;
    private static final int MEASURED = 1_000;

    /** Reads the meter after the warm epochs and after the measured ones. */
    private static final class Meter implements EpochListener {
        private long start;
        private long end;

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {
            if (epoch == WARM) {
                start = THREADS.getCurrentThreadAllocatedBytes();
            } else if (epoch == WARM + MEASURED) {
                end = THREADS.getCurrentThreadAllocatedBytes();
            }
        }

        long allocated() {
            return end - start;
        }
    }

    private static Dataset random(int samples) {
        SeededRandom random = new SeededRandom(samples);
        double[] inputs = new double[3 * samples];
        int[] labels = new int[samples];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = random.nextDouble();
        }
        for (int row = 0; row < samples; row++) {
            labels[row] = random.nextInt(2);
        }
        return Dataset.classification(inputs, labels, List.of("no", "yes"));
    }

    private static Training everything(Meter meter) {
        return Training.epochs(WARM + MEASURED)
                .batchSize(16)
                .optimizer(Momentum.learningRate(0.05))
                .l2(1e-3)
                .validation(random(30))
                .patience(WARM + MEASURED)
                .listener(meter);
    }

    @Test
    void theMeterSeesAnAllocation() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        byte[] bytes = new byte[100];
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isGreaterThanOrEqualTo(bytes.length);
    }

    @Test
    void aThousandWarmFloatEpochsAllocateNothing() {
        Meter meter = new Meter();
        FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1).fit(random(100), everything(meter));
        assertThat(meter.end).isPositive();
        assertThat(meter.allocated()).isZero();
    }

    @Test
    void aThousandWarmDoubleEpochsAllocateNothing() {
        Meter meter = new Meter();
        DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1).fit(random(100), everything(meter));
        assertThat(meter.end).isPositive();
        assertThat(meter.allocated()).isZero();
    }

    @Test
    void aWarmOwnFloatLoopAllocatesNothing() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1);
        Dataset data = random(100);
        Standardizer standardizer = Standardizer.fit(data);
        int[] rows = new int[100];
        float[] row = new float[3];
        float[] target = new float[2];
        float[] out = new float[2];
        float[] outs = new float[200];
        long start = 0;
        for (int round = 0; round < WARM + MEASURED; round++) {
            if (round == WARM) {
                start = THREADS.getCurrentThreadAllocatedBytes();
            }
            trainer.accumulate(data.floatInputs(), data.floatTargets(), 100);
            trainer.accumulate(data.floatInputs(), data.floatTargets(), rows, 0, 100);
            trainer.step();
            Arrays.fill(row, 1);
            standardizer.apply(row);
            trainer.learn(row, target);
            trainer.network().forward(row, out);
            trainer.network().predict(data.floatInputs(), outs, 100);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - start).isZero();
    }

    @Test
    void aWarmOwnDoubleLoopAllocatesNothing() {
        DoubleLayer.Trainer trainer = DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1);
        Dataset data = random(100);
        Standardizer standardizer = Standardizer.fit(data);
        int[] rows = new int[100];
        double[] row = new double[3];
        double[] target = new double[2];
        double[] out = new double[2];
        double[] outs = new double[200];
        long start = 0;
        for (int round = 0; round < WARM + MEASURED; round++) {
            if (round == WARM) {
                start = THREADS.getCurrentThreadAllocatedBytes();
            }
            trainer.accumulate(data.doubleInputs(), data.doubleTargets(), 100);
            trainer.accumulate(data.doubleInputs(), data.doubleTargets(), rows, 0, 100);
            trainer.step();
            Arrays.fill(row, 1);
            standardizer.apply(row);
            trainer.learn(row, target);
            trainer.network().forward(row, out);
            trainer.network().predict(data.doubleInputs(), outs, 100);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - start).isZero();
    }
}
