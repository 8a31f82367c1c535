package io.hardwire.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a table hold what.
 *
 * @param inputs in the order of the network's inputs
 * @param targets the columns that are to be learnt
 * @param labelled whether the one target is the name of a class
 * @param schema what the inputs and outputs are called
 */
record Binding(List<Bound> inputs, List<Integer> targets, boolean labelled, Schema schema) {
    /** An input and its column. */
    record Bound(int column, Input input) {}

    static Binding of(Header header, Layout layout) {
        List<Integer> targets = targets(header, layout);
        List<Bound> inputs = inputs(header, layout, targets);
        boolean labelled = layout.labelled()
                || (layout.targets().isEmpty() && !layout.schema().classNames().isEmpty());
        requireDisjoint(header, inputs, targets);
        return new Binding(inputs, targets, labelled, schema(header, layout, inputs, targets, labelled));
    }

    /** How many numbers of a row are inputs. */
    int width() {
        return inputs.stream().mapToInt(bound -> bound.input().width()).sum();
    }

    /** What each number of a row's inputs is called. */
    List<String> names() {
        return Schema.of(inputs.stream().map(Bound::input).toArray(Input[]::new))
                .inputNames();
    }

    private static List<Integer> targets(Header header, Layout layout) {
        if (!layout.targets().isEmpty()) {
            return layout.targets().stream().map(header::index).toList();
        }
        Schema schema = layout.schema();
        List<String> names = schema.classNames().isEmpty() ? schema.outputNames() : List.of(schema.label());
        if (layout.header()) {
            return names.stream().map(header::meaning).toList();
        }
        int first = schema.inputs().isEmpty()
                ? header.width() - names.size()
                : schema.inputs().size();
        return IntStream.range(first + 1, first + 1 + names.size())
                .mapToObj(number -> header.index(new Column.Numbered(Math.max(1, number))))
                .toList();
    }

    private static List<Bound> inputs(Header header, Layout layout, List<Integer> targets) {
        List<Input> named = layout.schema().inputs();
        int[] columns = inputColumns(header, layout, targets);
        if (!named.isEmpty() && named.size() != columns.length) {
            throw new DataException(
                    header.table() + ": inputs come from " + Header.columns(columns.length) + "; the network has "
                            + named.size() + ": "
                            + String.join(", ", named.stream().map(Input::name).toList()));
        }
        List<Bound> bound = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            bound.add(new Bound(columns[k], named.isEmpty() ? Input.number(header.label(columns[k])) : named.get(k)));
        }
        return bound;
    }

    private static int[] inputColumns(Header header, Layout layout, List<Integer> targets) {
        if (!layout.inputs().isEmpty()) {
            return layout.inputs().stream().mapToInt(header::index).toArray();
        }
        if (layout.header() && !layout.schema().inputs().isEmpty()) {
            return layout.schema().inputs().stream()
                    .mapToInt(input -> header.meaning(input.name()))
                    .toArray();
        }
        int[] others = IntStream.range(0, header.width())
                .filter(column -> !targets.contains(column))
                .toArray();
        if (others.length == 0) {
            throw new DataException(header.table() + ": no column is left for the inputs; " + header.extent() + " has "
                    + header.columns());
        }
        return others;
    }

    private static void requireDisjoint(Header header, List<Bound> inputs, List<Integer> targets) {
        Set<Integer> seen = new HashSet<>();
        Stream.concat(inputs.stream().map(Bound::column), targets.stream()).forEach(column -> {
            if (!seen.add(column)) {
                throw new DataException(header.table() + ": " + header.describe(column)
                        + " is chosen twice; a column is one input or one target");
            }
        });
    }

    private static Schema schema(
            Header header, Layout layout, List<Bound> inputs, List<Integer> targets, boolean labelled) {
        Schema named = layout.schema();
        List<String> columns = header.names();
        Schema schema = named.inputs().isEmpty() && columns.isEmpty()
                ? Schema.unnamed()
                : Schema.of(inputs.stream().map(Bound::input).toArray(Input[]::new));
        if (labelled) {
            String label = columns.isEmpty() ? "" : columns.get(targets.get(0));
            return schema.classes(
                    named.classNames().isEmpty() ? label : named.label(),
                    named.classNames().toArray(String[]::new));
        }
        String[] outputs = (named.outputNames().isEmpty() && !columns.isEmpty()
                        ? targets.stream().map(header::label)
                        : named.outputNames().stream())
                .toArray(String[]::new);
        return schema.outputs(outputs);
    }
}
