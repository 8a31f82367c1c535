package io.hardwire.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the columns of a data set are like; {@link #toString} is a readable table.
 *
 * @param rows the number of rows
 * @param inputs in their order
 * @param targets in their order; empty if the targets are classes
 * @param classes how many rows each class has, in the order of the classes, those without a row included; empty if the targets are
 *     numbers
 */
public record Description(
        int rows, List<ColumnSummary> inputs, List<ColumnSummary> targets, Map<String, Integer> classes) {
    static Description of(Dataset data) {
        Schema schema = data.schema();
        return new Description(
                data.size(),
                Columns.summaries("input", schema.inputNames(), data.inputs(), data.size(), data::input),
                schema.classNames().isEmpty()
                        ? Columns.summaries("target", schema.outputNames(), data.outputs(), data.size(), data::target)
                        : List.of(),
                Columns.count(schema.classNames(), data));
    }

    /** A line for each column, with its count, minimum, maximum, mean and deviation, then one for each class. */
    @Override
    public String toString() {
        int longest = Stream.of(
                        Stream.of("column"),
                        inputs.stream().map(ColumnSummary::name),
                        targets.stream().map(ColumnSummary::name),
                        classes.keySet().stream().map(name -> "class " + name))
                .flatMap(names -> names)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String name = "%-" + longest + "s";
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                name + " %10s %12s %12s %12s %12s%n",
                "column",
                "count",
                "min",
                "max",
                "mean",
                "deviation"));
        Stream.concat(inputs.stream(), targets.stream())
                .forEach(column -> table.append(String.format(
                        Locale.ROOT,
                        name + " %10d %12.6g %12.6g %12.6g %12.6g%n",
                        column.name(),
                        column.count(),
                        column.min(),
                        column.max(),
                        column.mean(),
                        column.deviation())));
        classes.forEach(
                (label, count) -> table.append(String.format(Locale.ROOT, name + " %10d%n", "class " + label, count)));
        return table.toString();
    }
}
