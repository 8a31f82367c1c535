package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
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
    private static final float BRIGHTEST = 255;

    private Images() {}

    static Source scaled() throws IOException {
        @Nullable String folder = System.getProperty(PROPERTY);
        return folder == null
                ? StandIn.classification("MNIST", ROWS, PIXELS, CLASSES, 0.8)
                : new Source("MNIST, first 4,096", read(Path.of(folder)));
    }

    private static Dataset read(Path folder) throws IOException {
        Idx images = Idx.read(folder, "train-images-idx3-ubyte");
        Idx labels = Idx.read(folder, "train-labels-idx1-ubyte");
        float[] inputs = new float[ROWS * PIXELS];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = images.value(k) / BRIGHTEST;
        }
        float[] targets = new float[ROWS * CLASSES];
        for (int row = 0; row < ROWS; row++) {
            targets[row * CLASSES + labels.value(row)] = 1;
        }
        return Dataset.of(inputs, targets, ROWS);
    }
}
