package io.hardwire.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Names that are found by what they mean: {@code sepalLength}, {@code sepal_length}, {@code Sepal Length} and {@code sepal length (cm)} are
 * the same. Only letters and digits count, capital or not, and what stands in brackets at the end, such as a unit, is left aside. Names that
 * are nearer to each other go first: equal ones, then those with the same letters and digits, then those without brackets.
 */
final class Names {
    private static final List<UnaryOperator<String>> READINGS =
            List.of(name -> name, Names::lettersAndDigits, Names::bare);

    private final List<Map<String, List<Integer>>> indices;

    /** Reads each name once, however many are looked for. */
    Names(List<String> known) {
        this.indices = READINGS.stream().map(reading -> indices(known, reading)).toList();
    }

    private static Map<String, List<Integer>> indices(List<String> known, UnaryOperator<String> reading) {
        Map<String, List<Integer>> indices = new HashMap<>();
        for (int k = 0; k < known.size(); k++) {
            String read = reading.apply(known.get(k));
            // A table may have any number of columns without a name, and nobody finds them by it.
            if (!read.isEmpty()) {
                indices.computeIfAbsent(read, unseen -> new ArrayList<>(1)).add(k);
            }
        }
        return indices;
    }

    /**
     * Which of the known names means the same as this one.
     *
     * @return the indices of all that are nearest; none if none means the same
     */
    List<Integer> find(String name) {
        return IntStream.range(0, READINGS.size())
                .mapToObj(k -> indices.get(k).getOrDefault(READINGS.get(k).apply(name), List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What is left of a name when all that may differ is gone. */
    static String bare(String name) {
        return lettersAndDigits(withoutBrackets(name));
    }

    private static String lettersAndDigits(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        int codePoint;
        for (int k = 0; k < name.length(); k += Character.charCount(codePoint)) {
            codePoint = name.codePointAt(k);
            if (Character.isLetterOrDigit(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String name) {
        String text = name.stripTrailing();
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        boolean closes = open >= 0 && ")]".indexOf(text.charAt(text.length() - 1)) >= 0;
        return closes ? text.substring(0, open) : name;
    }
}
