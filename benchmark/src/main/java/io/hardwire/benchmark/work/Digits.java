package io.hardwire.benchmark.work;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * scikit-learn's 1,797 images of 8 x 8, brightness scaled to 0..1, where the system property {@code hardwire.digits} names its file
 * {@code digits.csv.gz}; else a stand-in.
 */
final class Digits {
    private static final String PROPERTY = "hardwire.digits";
    private static final int PIXELS = 64;
    private static final float BRIGHTEST = 16;

    private Digits() {}

    static Source scaled() throws IOException {
        @Nullable String file = System.getProperty(PROPERTY);
        return file == null
                ? StandIn.classification("scikit-learn's digits", 1_797, PIXELS, 10, 0.5)
                : new Source("scikit-learn's digits", read(Path.of(file)));
    }

    private static Dataset read(Path file) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(bytes, StandardCharsets.US_ASCII)) {
            Dataset raw = Csv.withoutHeader().label(PIXELS + 1).read(text, file.toString());
            float[] inputs = raw.floatInputs().clone();
            for (int k = 0; k < inputs.length; k++) {
                inputs[k] /= BRIGHTEST;
            }
            return Dataset.of(inputs, raw.floatTargets(), raw.size());
        }
    }
}
