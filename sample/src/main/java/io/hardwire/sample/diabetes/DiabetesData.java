package io.hardwire.sample.diabetes;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;

/** Reads the table that is shipped; its origin and licence are in the README beside it. */
final class DiabetesData {
    private static final String SHIPPED = "diabetes.csv";

    private DiabetesData() {}

    /** 442 patients. Columns are bound by the names of {@link Patient}, wherever they stand. */
    static Dataset shipped() throws IOException {
        URL table = Objects.requireNonNull(DiabetesData.class.getResource(SHIPPED), SHIPPED);
        return Csv.withHeader()
                .schema(ProgressionNetwork.SCHEMA)
                .targets("progression")
                .read(table);
    }
}
