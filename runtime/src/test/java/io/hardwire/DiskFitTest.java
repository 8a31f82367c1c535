package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.hardwire.data.DataException;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.data.Records;
import io.hardwire.data.Scaling;
import io.hardwire.optimizer.Momentum;
import io.hardwire.random.SeededRandom;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training from disk computes what training from memory does on the same order. */
class DiskFitTest {
    /** Three windows of 63 blocks of 512 rows, the last one short, for rows of 65 numbers. */
    private static final int ROWS = 70_000;

    private static final int WIDTH = 64;

    @TempDir
    private static Path folder;

    private static DiskDataset wide() throws IOException {
        Path file = folder.resolve("wide.hwd");
        Records<Integer> rows = Records.<Integer>inputs().target("y", k -> Math.sin(k));
        for (int column = 0; column < WIDTH; column++) {
            int factor = column + 1;
            rows = rows.number("x" + column, k -> column(k, factor));
        }
        if (!file.toFile().exists()) {
            DiskDataset.write(file, rows.rows(IntStream.range(0, ROWS).iterator()), written -> {});
        }
        return DiskDataset.open(file);
    }

    private static double column(int row, int factor) {
        return factor == 1 ? row : ((long) row * factor % 1001) / 1001.0;
    }

    private static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(WIDTH, 1, Activation.IDENTITY, 1);
    }

    private static Training training(int batchSize) {
        return Training.epochs(1)
                .batchSize(batchSize)
                .optimizer(Momentum.learningRate(1e-3).momentum(0.5));
    }

    private static Scaling scaling(Dataset data) {
        return Scaling.minMax(
                data.rows(IntStream.range(0, ROWS).filter(k -> k % 500 == 0).toArray()));
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "1, 100", "2, 1000", "3, 40000", "2, 70000"})
    void inTheOrderOfTheFileTheBitsAreThoseFromMemory(int threads, int batchSize) throws IOException {
        DiskDataset disk = wide();
        Dataset memory = disk.toDataset();
        FloatLayer.Trainer fromDisk = trainer();
        FloatLayer.Trainer fromMemory = trainer();
        fromDisk.scaling(scaling(memory));
        fromMemory.scaling(scaling(memory));
        Training training = training(batchSize).shuffle(false).threads(threads);

        History onDisk = fromDisk.fit(disk, training);
        History inMemory = fromMemory.fit(memory, training);

        assertThat(fromDisk.network().parameters())
                .containsExactly(fromMemory.network().parameters());
        assertThat(onDisk.loss(1)).isCloseTo(inMemory.loss(1), Percentage.withPercentage(1e-10));
    }

    /** Writes down the rows that it is given: the first input is the row's number. */
    private static final class Listening extends FloatLayer.Trainer {
        private final int[] seen = new int[ROWS];
        private int count;

        Listening() {
            super(new FloatLayer(WIDTH, 1, Activation.IDENTITY, Loss.SQUARED_ERROR), 7);
        }

        @Override
        double sumShards(
                float[] inputs, float[] targets, float @Nullable [] weights, int @Nullable [] rows, int from, int to) {
            for (int k = from; k < to; k++) {
                seen[count++] = (int) inputs[Objects.requireNonNull(rows)[k] * WIDTH];
            }
            return super.sumShards(inputs, targets, weights, rows, from, to);
        }
    }

    private static int[] order(int batchSize) throws IOException {
        Listening trainer = new Listening();
        trainer.fit(wide(), training(batchSize).optimizer(Momentum.learningRate(1e-30)));
        assertThat(trainer.count).isEqualTo(ROWS);
        return trainer.seen;
    }

    @Test
    void anEpochHasEveryRowOnceInAnOrderThatTheBatchesDoNotChange() throws IOException {
        int[] order = order(32);

        Set<Integer> rows = new HashSet<>();
        int neighbours = 0;
        for (int k = 0; k < ROWS; k++) {
            rows.add(order[k]);
            neighbours += k > 0 && Math.abs(order[k] - order[k - 1]) == 1 ? 1 : 0;
        }
        assertThat(rows).hasSize(ROWS);
        assertThat(neighbours).isLessThan(ROWS / 100);
        assertThat(order(999)).containsExactly(order);
        assertThat(order(ROWS)).containsExactly(order);
    }

    @Test
    void shuffledTheBitsAreThoseFromMemoryInTheSameOrder() throws IOException {
        DiskDataset disk = wide();
        Dataset memory = disk.toDataset();
        int[] order = order(100);
        FloatLayer.Trainer fromDisk =
                new FloatLayer.Trainer(new FloatLayer(WIDTH, 1, Activation.IDENTITY, Loss.SQUARED_ERROR), 7);
        FloatLayer.Trainer fromMemory =
                new FloatLayer.Trainer(new FloatLayer(WIDTH, 1, Activation.IDENTITY, Loss.SQUARED_ERROR), 7);
        Scaling scaling = scaling(memory);
        fromDisk.scaling(scaling);
        fromMemory.scaling(scaling);
        Training training = training(100);

        fromDisk.fit(disk, training);
        fromMemory.fit(memory.rows(order), training.shuffle(false));

        assertThat(fromDisk.network().parameters())
                .containsExactly(fromMemory.network().parameters());
    }

    @Test
    void aRunThatIsRestoredWithinAnEpochGoesOnWithTheSameBits() throws IOException {
        DiskDataset disk = wide();
        Training training = Training.epochs(2)
                .batchSize(100)
                .optimizer(Momentum.learningRate(1e-3).momentum(0.5));
        FloatLayer.Trainer straight = scaled(disk);
        straight.fit(disk, training);

        SeededRandom random = new SeededRandom(11);
        for (int round = 0; round < 4; round++) {
            FloatLayer.Trainer before = scaled(disk);
            TrainingRun interrupted = before.start(disk, training);
            interrupted.advanceSteps(1 + random.nextInt(1399));
            StateSaver saver = new StateSaver();
            interrupted.visit(saver);
            interrupted.advanceSteps(3);
            FloatLayer.Trainer after = scaled(disk);
            TrainingRun resumed = after.start(disk, training);
            resumed.visit(new StateRestorer(saver.parts()));
            resumed.finish();
            assertThat(after.network().parameters())
                    .containsExactly(straight.network().parameters());
        }
    }

    private static FloatLayer.Trainer scaled(DiskDataset disk) {
        FloatLayer.Trainer trainer = trainer();
        trainer.scaling(scaling(disk.toDataset()));
        return trainer;
    }

    @Test
    void doubleNetworksReadTheSameRows() throws IOException {
        DiskDataset disk = wide();
        DoubleLayer.Trainer fromDisk = DoubleLayer.Trainer.fresh(WIDTH, 1, Activation.IDENTITY, 1);
        DoubleLayer.Trainer fromMemory = DoubleLayer.Trainer.fresh(WIDTH, 1, Activation.IDENTITY, 1);
        Dataset memory = disk.toDataset();
        fromDisk.scaling(scaling(memory));
        fromMemory.scaling(scaling(memory));

        fromDisk.fit(disk, training(64).shuffle(false));
        fromMemory.fit(memory, training(64).shuffle(false));

        assertThat(fromDisk.network().parameters())
                .containsExactly(fromMemory.network().parameters());
    }

    @Test
    void warmEpochsAllocateNothing() throws IOException {
        Path file = folder.resolve("small.hwd");
        Records<Integer> rows =
                Records.<Integer>inputs().number("x", k -> k % 7 / 7.0).target("y", k -> k % 5 / 5.0);
        DiskDataset.write(file, rows.rows(IntStream.range(0, 9000).iterator()), written -> {});
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int stretches = 10;
        long[] readings = new long[stretches];
        EpochListener meter = (epoch, loss, accuracy, validationLoss, validationAccuracy) -> {
            if (epoch % 50 == 0) {
                readings[epoch / 50 - 1] = threads.getCurrentThreadAllocatedBytes();
            }
        };
        FloatLayer.Trainer.fresh(1, 1, Activation.IDENTITY, 1)
                .fit(
                        DiskDataset.open(file),
                        Training.epochs(50 * stretches).batchSize(16).listener(meter));

        long quietest = IntStream.range(1, stretches)
                .mapToLong(k -> readings[k] - readings[k - 1])
                .min()
                .orElseThrow();
        assertThat(quietest).isZero();
    }

    @Test
    void refusesRowsThatDoNotSuit() throws IOException {
        assertThatThrownBy(() ->
                        FloatLayer.Trainer.fresh(3, 1, Activation.IDENTITY, 1).fit(wide(), training(32)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the training set has 64 inputs and 1 target a row; the network 3-1 takes 3 and has 1 output");
        FloatLayer.Trainer binary =
                new FloatLayer.Trainer(new FloatLayer(WIDTH, 1, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY), 1);
        assertThatThrownBy(() -> binary.fit(wide(), training(32)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("training set, row 4: target 0 is -0.7568");
    }
}
