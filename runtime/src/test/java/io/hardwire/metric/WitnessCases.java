package io.hardwire.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What src/test/python/metrics.py wrote: cases of a name, and for each a line of numbers for every key. */
final class WitnessCases {
    private WitnessCases() {}

    /** One case. */
    static final class Case {
        private final String name;
        private final Map<String, double[]> values = new LinkedHashMap<>();

        Case(String name) {
            this.name = name;
        }

        double[] all(String key) {
            return Objects.requireNonNull(values.get(key), key);
        }

        double one(String key) {
            return all(key)[0];
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        int[] integers(String key) {
            return Arrays.stream(all(key)).mapToInt(value -> (int) value).toArray();
        }

        /** Class names of the right number. */
        List<String> classNames() {
            return IntStream.range(0, (int) one("classes"))
                    .mapToObj(c -> "class " + c)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> read(String file) {
        List<Case> cases = new ArrayList<>();
        try {
            Path path = Path.of(Objects.requireNonNull(WitnessCases.class.getResource(file), file)
                    .toURI());
            for (String line : Files.readAllLines(path)) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("case")) {
                    cases.add(new Case(line.substring("case ".length())));
                } else {
                    double[] numbers = Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(word -> word.equals("nan") ? Double.NaN : Double.parseDouble(word))
                            .toArray();
                    cases.get(cases.size() - 1).values.put(words[0], numbers);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
        return cases;
    }
}
