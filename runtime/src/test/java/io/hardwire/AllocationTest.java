package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.data.Standardizer;
import io.hardwire.optimizer.AdaGrad;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.AdamW;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.ExponentialDecay;
import io.hardwire.optimizer.IrpropPlus;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Nesterov;
import io.hardwire.optimizer.OneCycle;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.RmsProp;
import io.hardwire.optimizer.Rprop;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.Sgd;
import io.hardwire.optimizer.StepDecay;
import io.hardwire.optimizer.WarmUp;
import io.hardwire.random.SeededRandom;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Training and predicting, once warm, allocate nothing: not one byte in 1,000 epochs.
 *
 * <p>When HotSpot asks for a method's last compilation, it makes the string constants of that method's class on the thread that
 * runs it: a few hundred bytes, once, and at a time that depends on how busy the machine is. So the meter reads ten stretches of
 * 1,000 epochs, of which the quietest counts: whatever an epoch itself allocated, it would allocate in all of them.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STRETCH = 1_000;
    private static final int STRETCHES = 10;
    private static final int ROUNDS = STRETCH * STRETCHES;

    /** Epochs of a stretch where there are many cases. */
    private static final int FEW = 100;

    /** Reads the count of allocated bytes at the end of every stretch. */
    private static final class Meter implements EpochListener {
        private final int stretch;
        private final long[] readings = new long[STRETCHES];
        private int read;

        Meter() {
            this(STRETCH);
        }

        Meter(int stretch) {
            this.stretch = stretch;
        }

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {
            if (epoch % stretch == 0) {
                readings[read++] = THREADS.getCurrentThreadAllocatedBytes();
            }
        }

        long quietestStretch() {
            assertThat(read).isEqualTo(STRETCHES);
            long least = Long.MAX_VALUE;
            for (int k = 1; k < STRETCHES; k++) {
                least = Math.min(least, readings[k] - readings[k - 1]);
            }
            return least;
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
        return Training.epochs(ROUNDS)
                .batchSize(16)
                .optimizer(Momentum.learningRate(0.05))
                .l2(1e-3)
                .validation(random(30))
                .patience(ROUNDS)
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
        assertThat(meter.quietestStretch()).isZero();
    }

    @Test
    void aThousandWarmDoubleEpochsAllocateNothing() {
        Meter meter = new Meter();
        DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1).fit(random(100), everything(meter));
        assertThat(meter.quietestStretch()).isZero();
    }

    /** Every optimizer, schedule and regulariser that there is, each alone, so that none hides behind another. */
    static Stream<Training> everyPart() {
        Training plain = Training.epochs(FEW * STRETCHES).batchSize(30).optimizer(Sgd.learningRate(0.05));
        Stream<Optimizer> optimizers = Stream.of(
                Sgd.learningRate(0.05),
                Momentum.learningRate(0.05),
                Nesterov.learningRate(0.05),
                AdaGrad.learningRate(0.01),
                RmsProp.learningRate(0.001),
                RmsProp.learningRate(0.001).momentum(0.5),
                Adam.learningRate(0.001),
                AdamW.learningRate(0.001),
                Rprop.learningRate(0.001),
                IrpropPlus.learningRate(0.001));
        Stream<Schedule> schedules = Stream.of(
                Schedule.CONSTANT,
                StepDecay.epochs(100, 0.9),
                ExponentialDecay.perEpoch(0.999),
                CosineAnnealing.epochs(900),
                OneCycle.epochs(900),
                WarmUp.epochs(500),
                WarmUp.steps(500).then(CosineAnnealing.epochs(500)),
                StepDecay.steps(100, 0.9).times(ExponentialDecay.perStep(0.999)));
        Stream<Training> others = Stream.of(
                plain.l1(1e-3),
                plain.l2(1e-3),
                plain.clipValue(0.01),
                plain.clipNorm(0.01),
                plain.maxNorm(0.5),
                plain.inputDropout(0.2),
                plain.reduceOnPlateau(Plateau.patience(2)),
                plain.patience(FEW * STRETCHES),
                plain.shuffle(false),
                plain.validation(random(20)));
        return Stream.of(optimizers.map(plain::optimizer), schedules.map(plain::schedule), others)
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("everyPart")
    void everyPartAllocatesNothing(Training training) {
        assertAllocatesNothing(FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1), training);
        assertAllocatesNothing(DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1), training);
    }

    private static void assertAllocatesNothing(Trainer trainer, Training training) {
        Meter meter = new Meter(FEW);
        trainer.fit(random(100), training.listener(meter));
        assertThat(meter.quietestStretch()).as(training.toString()).isZero();
    }

    /** It comes to an end, so a stretch is a whole run, in pieces of which none starts or ends it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lbfgsAllocatesNothing(boolean inDouble) {
        Training training =
                Training.epochs(60).fullBatch().optimizer(Lbfgs.history(5)).l2(1e-3);
        long least = Long.MAX_VALUE;
        for (int seed = 1; seed <= 60; seed++) {
            Trainer trainer = inDouble
                    ? DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, seed)
                    : FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, seed);
            TrainingRun run = trainer.start(random(100), training);
            assertThat(run.advance(2)).isTrue();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            boolean goesOn = run.advance(5);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            assertThat(goesOn).isTrue();
        }
        assertThat(least).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWarmOwnFloatLoopAllocatesNothing(boolean scaled) {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1);
        Dataset data = random(100);
        if (scaled) {
            trainer.scaling(Scaling.standardize(data).minMaxTargets(data, 0.1, 0.9));
        }
        Standardizer standardizer = Standardizer.fit(data);
        int[] rows = new int[100];
        float[] row = new float[3];
        float[] target = new float[2];
        float[] out = new float[2];
        float[] outs = new float[200];
        Meter meter = new Meter();
        for (int round = 1; round <= ROUNDS; round++) {
            trainer.accumulate(data.floatInputs(), data.floatTargets(), 100);
            trainer.accumulate(data.floatInputs(), data.floatTargets(), rows, 0, 100);
            trainer.step();
            Arrays.fill(row, 1);
            standardizer.apply(row);
            trainer.learn(row, target);
            trainer.network().forward(row, out);
            trainer.network().predict(data.floatInputs(), outs, 100);
            meter.onEpoch(round, 0, 0, 0, 0);
        }
        assertThat(meter.quietestStretch()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWarmOwnDoubleLoopAllocatesNothing(boolean scaled) {
        DoubleLayer.Trainer trainer = DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 1);
        Dataset data = random(100);
        if (scaled) {
            trainer.scaling(Scaling.standardize(data).minMaxTargets(data, 0.1, 0.9));
        }
        Standardizer standardizer = Standardizer.fit(data);
        int[] rows = new int[100];
        double[] row = new double[3];
        double[] target = new double[2];
        double[] out = new double[2];
        double[] outs = new double[200];
        Meter meter = new Meter();
        for (int round = 1; round <= ROUNDS; round++) {
            trainer.accumulate(data.doubleInputs(), data.doubleTargets(), 100);
            trainer.accumulate(data.doubleInputs(), data.doubleTargets(), rows, 0, 100);
            trainer.step();
            Arrays.fill(row, 1);
            standardizer.apply(row);
            trainer.learn(row, target);
            trainer.network().forward(row, out);
            trainer.network().predict(data.doubleInputs(), outs, 100);
            meter.onEpoch(round, 0, 0, 0, 0);
        }
        assertThat(meter.quietestStretch()).isZero();
    }
}
