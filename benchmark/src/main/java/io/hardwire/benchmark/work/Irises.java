package io.hardwire.benchmark.work;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import io.hardwire.data.Standardizer;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;

/** Fisher's 150 irises, standardised and shuffled. The table is the sample's. */
final class Irises {
    private static final String TABLE = "/io/hardwire/sample/iris/iris.csv";
    private static final long SEED = 1;

    private Irises() {}

    static Source standardised() throws IOException {
        URL table = Objects.requireNonNull(Irises.class.getResource(TABLE), TABLE);
        Dataset flowers = Csv.withHeader().label("species").read(table).shuffle(SEED);
        return new Source("Iris, standardised", Standardizer.fit(flowers).apply(flowers));
    }
}
