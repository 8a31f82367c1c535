package io.hardwire.benchmark.work;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;

/** scikit-learn's 1,797 images of 8 x 8, ink scaled to 0..1. The table is the sample's. */
final class Digits {
    private static final String TABLE = "/io/hardwire/sample/digits/digits.csv";
    private static final int PIXELS = 64;
    private static final float INK = 16;

    private Digits() {}

    static Source scaled() throws IOException {
        URL table = Objects.requireNonNull(Digits.class.getResource(TABLE), TABLE);
        Dataset raw = Csv.withoutHeader().label(PIXELS + 1).read(table);
        float[] inputs = raw.floatInputs().clone();
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] /= INK;
        }
        return new Source("scikit-learn's digits", Dataset.of(inputs, raw.floatTargets(), raw.size()));
    }
}
