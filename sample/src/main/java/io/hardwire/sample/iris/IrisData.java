package io.hardwire.sample.iris;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Reads tables of irises. The table that is shipped has its origin and licence in the README beside it. */
final class IrisData {
    private static final String SHIPPED = "iris.csv";

    private IrisData() {}

    /** Fisher's 150 flowers. */
    static Dataset shipped() throws IOException {
        URL table = Objects.requireNonNull(IrisData.class.getResource(SHIPPED), SHIPPED);
        return format().read(table);
    }

    /** Somebody's own flowers, in the format of the shipped table. */
    static Dataset read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "this is a folder; expected a file");
        }
        return format().read(file);
    }

    private static Csv format() {
        return Csv.withHeader()
                .inputs("sepal_length", "sepal_width", "petal_length", "petal_width")
                .label("species")
                .classes(Arrays.stream(Species.values()).map(IrisData::label).toArray(String[]::new));
    }

    /** What the tables call a species. */
    static String label(Species species) {
        return species.name().toLowerCase(Locale.ROOT);
    }
}
