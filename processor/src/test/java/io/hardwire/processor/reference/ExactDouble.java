package io.hardwire.processor.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A value of a function as mpmath knows it, from a file that {@code src/test/python/elementary.py} or {@code activations.py} wrote.
 *
 * @param nearest the double nearest to the exact value
 * @param rest what is left of the exact value, in ulps of that
 */
public record ExactDouble(double argument, double nearest, double rest) {

    /** All values of a function in a file beside a class. */
    public static List<ExactDouble> read(Class<?> beside, String file, String function) throws IOException {
        String prefix = function + ",";
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> of(line.substring(prefix.length())))
                    .toList();
        }
    }

    private static ExactDouble of(String line) {
        double[] columns = Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ExactDouble(columns[0], columns[1], columns[2]);
    }

    /** How far a value is from the exact one, in ulps. */
    public double error(double got) {
        return Math.abs((got - nearest) / Math.ulp(nearest) - rest);
    }
}
