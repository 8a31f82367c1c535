package io.hardwire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What differs in two texts of settings, such as {@code batchSize=32, dropout=[0.5, 0.0]}: what each of them says of these.
 *
 * @param one of the first text
 * @param other of the second text
 */
record Difference(String one, String other) {
    static Difference of(String one, String other) {
        List<String> first = settings(one);
        List<String> second = settings(other);
        if (first.size() != second.size()) {
            return new Difference(one, other);
        }
        int[] differing = IntStream.range(0, first.size())
                .filter(k -> !first.get(k).equals(second.get(k)))
                .toArray();
        return new Difference(chosen(first, differing), chosen(second, differing));
    }

    private static String chosen(List<String> settings, int[] places) {
        return IntStream.of(places).mapToObj(settings::get).collect(Collectors.joining(", "));
    }

    /** Commas in brackets separate nothing. */
    private static List<String> settings(String text) {
        List<String> settings = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            char each = text.charAt(k);
            depth += each == '[' ? 1 : each == ']' ? -1 : 0;
            if (depth == 0 && text.startsWith(", ", k)) {
                settings.add(text.substring(start, k));
                start = k + 2;
            }
        }
        settings.add(text.substring(start));
        return settings;
    }
}
