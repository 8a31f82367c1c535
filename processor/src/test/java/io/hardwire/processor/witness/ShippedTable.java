package io.hardwire.processor.witness;

import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The tables that the samples ship, all rows of them, scaled as {@code lbfgs.py} has them. */
final class ShippedTable {
    private static final Path SAMPLES = Path.of("../sample/src/main/resources/io/hardwire/sample");
    private static final double[] NONE = {};

    private ShippedTable() {}

    static Dataset read(String name) throws IOException {
        Path file = SAMPLES.resolve(name).resolve(name + ".csv");
        return switch (name) {
            case "iris" -> iris(file);
            case "digits" -> digits(file);
            case "diabetes" -> diabetes(file);
            default -> throw new IllegalArgumentException("there is no table " + name);
        };
    }

    private static Dataset iris(Path file) throws IOException {
        Dataset raw = Csv.withHeader()
                .label("species")
                .classes("setosa", "versicolor", "virginica")
                .read(file);
        return Scaling.standardize(raw).asDoubles(raw);
    }

    private static Dataset digits(Path file) throws IOException {
        Dataset raw = Csv.withoutHeader()
                .label(65)
                .classes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .read(file);
        double[] factors = new double[64];
        Arrays.fill(factors, 1.0 / 16);
        return Scaling.of(factors, new double[64], NONE, NONE).asDoubles(raw);
    }

    private static Dataset diabetes(Path file) throws IOException {
        Dataset raw = Csv.withHeader().targets("progression").read(file);
        Scaling inputs = Scaling.standardize(raw);
        return Scaling.of(inputs.inputFactors(), inputs.inputOffsets(), new double[] {77}, new double[] {152})
                .asDoubles(raw);
    }
}
