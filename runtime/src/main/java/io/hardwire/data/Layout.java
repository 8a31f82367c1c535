package io.hardwire.data;

import java.util.List;

/**
 * What the columns of a table mean.
 *
 * @param header whether the columns have names
 * @param schema what the network calls its inputs and outputs
 * @param inputs the columns that are inputs; empty for those that the schema names, or else for all that are not targets
 * @param targets the columns that are to be learnt; empty for those that the schema names
 * @param labelled whether the one target is the name of a class
 * @param classes the classes in their order; empty for those of the schema, or else for those that appear
 * @param sorted whether the classes that appear are sorted by name
 * @param missing what becomes of rows with missing values
 * @param missingTexts what stands for a missing value, apart from nothing at all
 */
record Layout(
        boolean header,
        Schema schema,
        List<Column> inputs,
        List<Column> targets,
        boolean labelled,
        List<String> classes,
        boolean sorted,
        Missing missing,
        List<String> missingTexts) {
    static Layout of(boolean header) {
        return new Layout(
                header, Schema.unnamed(), List.of(), List.of(), false, List.of(), false, Missing.refuse(), List.of());
    }

    Layout schema(Schema names) {
        return new Layout(header, names, inputs, targets, labelled, classes, sorted, missing, missingTexts);
    }

    Layout inputs(List<Column> columns) {
        return new Layout(header, schema, columns, targets, labelled, classes, sorted, missing, missingTexts);
    }

    Layout targets(List<Column> columns) {
        return new Layout(header, schema, inputs, columns, false, classes, sorted, missing, missingTexts);
    }

    Layout label(List<Column> column) {
        return new Layout(header, schema, inputs, column, true, classes, sorted, missing, missingTexts);
    }

    Layout classes(List<String> names) {
        return new Layout(header, schema, inputs, targets, labelled, names, false, missing, missingTexts);
    }

    Layout sortClasses() {
        return new Layout(header, schema, inputs, targets, labelled, List.of(), true, missing, missingTexts);
    }

    Layout missing(Missing policy, List<String> texts) {
        return new Layout(header, schema, inputs, targets, labelled, classes, sorted, policy, texts);
    }

    void requireTargets() {
        boolean named = !schema.outputNames().isEmpty()
                || (!schema.classNames().isEmpty() && !(header && schema.label().isEmpty()));
        if (targets.isEmpty() && !named) {
            throw new IllegalStateException("nobody said what is to be learnt; call label or targets first");
        }
    }
}
