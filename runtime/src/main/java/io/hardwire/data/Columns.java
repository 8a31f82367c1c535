package io.hardwire.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks at a data set column by column. */
final class Columns {
    private Columns() {}

    /** One value of a data set. */
    @FunctionalInterface
    interface Values {
        double at(int row, int column);
    }

    /** One for each column; those without names are called after their kind and number. */
    static List<ColumnSummary> summaries(String kind, List<String> names, int width, int rows, Values values) {
        return IntStream.range(0, width)
                .mapToObj(column -> ColumnSummary.of(
                        names.isEmpty() ? kind + " " + column : names.get(column), rows, row -> values.at(row, column)))
                .toList();
    }

    /** How many rows each class has. */
    static Map<String, Integer> count(List<String> classNames, Dataset data) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        classNames.forEach(name -> counts.put(name, 0));
        if (!classNames.isEmpty()) {
            for (int label : data.labels()) {
                counts.merge(classNames.get(label), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
