package io.hardwire.data;

import java.util.List;

/**
 * What the columns of a file mean.
 *
 * @param header whether the first line names the columns
 * @param inputs the columns that are inputs; empty for all that are not targets
 * @param targets the columns that are to be learnt
 * @param labelled whether the one target is the name of a class
 * @param classes the classes in their order; empty for those that appear
 * @param sorted whether the classes that appear are sorted by name
 */
record Layout(
        boolean header,
        List<Column> inputs,
        List<Column> targets,
        boolean labelled,
        List<String> classes,
        boolean sorted) {
    static Layout of(boolean header) {
        return new Layout(header, List.of(), List.of(), false, List.of(), false);
    }

    Layout inputs(List<Column> columns) {
        return new Layout(header, columns, targets, labelled, classes, sorted);
    }

    Layout targets(List<Column> columns) {
        return new Layout(header, inputs, columns, false, classes, sorted);
    }

    Layout label(List<Column> column) {
        return new Layout(header, inputs, column, true, classes, sorted);
    }

    Layout classes(List<String> names) {
        return new Layout(header, inputs, targets, labelled, names, false);
    }

    Layout sortClasses() {
        return new Layout(header, inputs, targets, labelled, List.of(), true);
    }

    void requireTargets() {
        if (targets.isEmpty()) {
            throw new IllegalStateException("nobody said what is to be learnt; call label or targets first");
        }
    }
}
