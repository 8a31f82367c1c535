package io.hardwire.sample.large;

import io.hardwire.EpochListener;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes ten million rows to a file and trains 4-8-3 from there: with a heap of 256 MB, which they would not fit into.
 *
 * <pre>
 * java -Xmx256m -cp sample/target/iris.jar io.hardwire.sample.large.LargeData
 * java -Xmx2g -cp sample/target/iris.jar io.hardwire.sample.large.LargeData 10000000 memory
 * </pre>
 *
 * <p>The first argument is the number of rows. With {@code memory} it also trains from memory, in the order of the file, and compares.
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
        SectorTrainer fromDisk = new SectorTrainer(SEED);
        History history = fromDisk.fit(disk, training(timer("disk", disk.size())));
        System.out.printf(
                Locale.ROOT,
                "loss %.5f after %d epochs; heap %,d MB used of %,d MB%n",
                history.loss(EPOCHS),
                EPOCHS,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        if (compares) {
            Dataset memory = disk.toDataset();
            new SectorTrainer(SEED).fit(memory, training(timer("memory", disk.size())));
            System.out.println(
                    "in the order of the file, the bits are " + (sameBits(disk, memory) ? "the same" : "others"));
        }
    }

    /** Whether an epoch in the order of the file has the same result from both. */
    static boolean sameBits(DiskDataset disk, Dataset memory) {
        Training inOrder = Training.epochs(1).batchSize(256).shuffle(false).measureAccuracy(false);
        SectorTrainer fromDisk = new SectorTrainer(SEED);
        SectorTrainer fromMemory = new SectorTrainer(SEED);
        fromDisk.fit(disk, inOrder);
        fromMemory.fit(memory, inOrder);
        return Arrays.equals(
                fromDisk.network().parameters(), fromMemory.network().parameters());
    }

    static Training training(EpochListener listener) {
        return Training.epochs(EPOCHS)
                .batchSize(256)
                .optimizer(Sgd.learningRate(0.5))
                .measureAccuracy(false)
                .listener(listener);
    }

    private static EpochListener timer(String source, int rows) {
        long[] last = {System.nanoTime()};
        return (epoch, loss, accuracy, validationLoss, validationAccuracy) -> {
            long now = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "epoch %d from %s: loss %.5f, %.1f ns a row%n",
                    epoch,
                    source,
                    loss,
                    (double) (now - last[0]) / rows);
            last[0] = now;
        };
    }
}
