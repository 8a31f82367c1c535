package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;
import io.hardwire.data.Idx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first 4,096 training images of MNIST, brightness scaled to 0..1, where the system property {@code hardwire.mnist} names the
 * folder of its IDX files (gzipped or not); else a stand-in.
 */
final class Images {
    private static final String PROPERTY = "hardwire.mnist";
    private static final int ROWS = 4_096;
    private static final int PIXELS = 784;
    private static final int CLASSES = 10;

    private Images() {}

    static Source scaled() throws IOException {
        @Nullable String folder = System.getProperty(PROPERTY);
        return folder == null
                ? StandIn.classification("MNIST", ROWS, PIXELS, CLASSES, 0.8)
                : new Source("MNIST, first 4,096", read(Path.of(folder)));
    }

    private static Dataset read(Path folder) throws IOException {
        Dataset all = Idx.images(find(folder, "train-images-idx3-ubyte"), find(folder, "train-labels-idx1-ubyte"));
        return all.rows(IntStream.range(0, ROWS).toArray());
    }

    private static Path find(Path folder, String name) {
        Path plain = folder.resolve(name);
        return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
    }
}
