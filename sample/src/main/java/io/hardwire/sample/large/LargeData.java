package io.hardwire.sample.large;

import io.hardwire.EpochListener;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.optimizer.Sgd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.zip.CRC32C;

/**
 * Writes ten million rows to a file and trains 4-8-3 from there: with a heap of 256 MB, which they would not fit into.
 *
 * <pre>
 * java -Xmx256m -cp sample/target/iris.jar io.hardwire.sample.large.LargeData
 * java -Xmx2g -cp sample/target/iris.jar io.hardwire.sample.large.LargeData 10000000 memory
 * </pre>
 *
 * <p>The first argument is the number of rows. With {@code memory} it also trains from memory, to compare the speed and, in the order
 * of the file, the bits. The checksum of these is printed either way, so that two runs with different heaps can be compared.
 */
public final class LargeData {
    private static final int ROWS = 10_000_000;
    private static final int EPOCHS = 3;
    private static final long SEED = 1;

    private LargeData() {}

    /** Runs it. */
    public static void main(String... arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        int rows = given.isEmpty() ? ROWS : Integer.parseInt(given.get(0));
        Path file = Files.createTempFile("points", ".hwd");
        try {
            long start = System.nanoTime();
            DiskDataset.write(file, new Points(rows, SEED), written -> {});
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows written in %.1f s, %,d MB%n",
                    rows,
                    (System.nanoTime() - start) / 1e9,
                    Files.size(file) >> 20);
            run(DiskDataset.open(file), given.contains("memory"));
        } finally {
            Files.delete(file);
        }
    }

    private static void run(DiskDataset disk, boolean compares) {
        double[] nanosFromDisk = new double[EPOCHS];
        SectorTrainer fromDisk = new SectorTrainer(SEED);
        History history = fromDisk.fit(disk, training(timer("disk", disk.size(), nanosFromDisk)));
        System.out.printf(
                Locale.ROOT,
                "loss %.5f after %d epochs; heap %,d MB used of %,d MB%n",
                history.loss(EPOCHS),
                EPOCHS,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        float[] inOrder = parameters(trainer -> trainer.fit(disk, inOrder()));
        System.out.printf("an epoch in the order of the file: parameters with the CRC-32C %08x%n", checksum(inOrder));
        if (compares) {
            Dataset memory = disk.toDataset();
            double[] nanosFromMemory = new double[EPOCHS];
            new SectorTrainer(SEED).fit(memory, training(timer("memory", disk.size(), nanosFromMemory)));
            System.out.printf(
                    Locale.ROOT,
                    "the fastest epochs: from disk %.3f of the time from memory%n",
                    DoubleStream.of(nanosFromDisk).min().orElseThrow()
                            / DoubleStream.of(nanosFromMemory).min().orElseThrow());
            float[] fromMemory = parameters(trainer -> trainer.fit(memory, inOrder()));
            System.out.printf(
                    "from memory in the order of the file: %08x, the bits are %s%n",
                    checksum(fromMemory), Arrays.equals(inOrder, fromMemory) ? "the same" : "others");
        }
    }

    private static Training inOrder() {
        return Training.epochs(1)
                .batchSize(256)
                .optimizer(Sgd.learningRate(0.5))
                .shuffle(false)
                .measureAccuracy(false);
    }

    private static float[] parameters(Consumer<SectorTrainer> training) {
        SectorTrainer trainer = new SectorTrainer(SEED);
        training.accept(trainer);
        return trainer.network().parameters();
    }

    private static int checksum(float[] parameters) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length);
        bytes.asFloatBuffer().put(parameters);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /** Whether an epoch in the order of the file has the same result from both. */
    static boolean sameBits(DiskDataset disk, Dataset memory) {
        return Arrays.equals(
                parameters(trainer -> trainer.fit(disk, inOrder())),
                parameters(trainer -> trainer.fit(memory, inOrder())));
    }

    static Training training(EpochListener listener) {
        return Training.epochs(EPOCHS)
                .batchSize(256)
                .optimizer(Sgd.learningRate(0.5))
                .measureAccuracy(false)
                .listener(listener);
    }

    private static EpochListener timer(String source, int rows, double[] nanos) {
        long[] last = {System.nanoTime()};
        return (epoch, loss, accuracy, validationLoss, validationAccuracy) -> {
            long now = System.nanoTime();
            nanos[epoch - 1] = (double) (now - last[0]) / rows;
            System.out.printf(
                    Locale.ROOT, "epoch %d from %s: loss %.5f, %.1f ns a row%n", epoch, source, loss, nanos[epoch - 1]);
            last[0] = now;
        };
    }
}
