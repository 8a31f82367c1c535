package io.hardwire.sample.digits;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Objects;

/** Reads the images that are shipped; their origin and licence are in the README beside them. */
final class DigitsData {
    static final int SIDE = 8;
    static final int PIXELS = SIDE * SIDE;
    static final int INK = 16;
    private static final String SHIPPED = "digits.csv";

    private DigitsData() {}

    /** 1,797 images and the digits that they show. */
    static Dataset shipped() throws IOException {
        URL table = Objects.requireNonNull(DigitsData.class.getResource(SHIPPED), SHIPPED);
        return Csv.withoutHeader()
                .label(PIXELS + 1)
                .classes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .read(table);
    }

    /** Paper becomes 0 and ink 1. */
    static Scaling scaling() {
        double[] factors = new double[PIXELS];
        Arrays.fill(factors, 1.0 / INK);
        return Scaling.of(factors, new double[PIXELS], new double[0], new double[0]);
    }
}
