package io.hardwire.data;

import java.util.List;

/** A table while a data set is made of it. */
final class Table {
    private final Header header;
    private final Layout layout;
    private final Binding binding;
    private final Labels labels;
    private final RowReader reader;
    private final double[] inputs;
    private final double[] targets;
    private final Numbers inputValues = new Numbers();
    private final Numbers targetValues = new Numbers();
    private int rows;
    private long characters;
    private int rowsLeftOut;

    Table(Header header, Layout layout) {
        this.header = header;
        this.layout = layout;
        this.binding = Binding.of(header, layout);
        this.labels = new Labels(layout);
        this.reader = new RowReader(header, layout, binding, labels);
        this.inputs = new double[binding.width()];
        this.targets = new double[binding.targets().size()];
    }

    void take(Cells row) {
        if (reader.read(row, inputs, targets)) {
            inputValues.add(inputs);
            targetValues.add(targets);
            rows++;
            characters += characters(row);
        } else {
            rowsLeftOut++;
        }
    }

    private static int characters(Cells row) {
        int characters = row.width();
        for (int column = 0; column < row.width(); column++) {
            characters += row.text(column).length();
        }
        return characters;
    }

    Dataset dataset() {
        if (rows == 0) {
            throw header.withoutRows(layout, rowsLeftOut);
        }
        double[] values = inputValues.toArray();
        if (layout.missing() instanceof Missing.FilledWithMean) {
            fillWithMeans(values);
        }
        return binding.labelled()
                ? classification(values)
                : dataset(values, Matrix.of("target", rows, targetValues.toArray()), binding.schema());
    }

    private Dataset dataset(double[] values, Matrix targetMatrix, Schema schema) {
        return new Dataset(Matrix.of("input", rows, values), targetMatrix, Schema.unnamed()).withSchema(schema);
    }

    private Dataset classification(double[] values) {
        List<String> known = labels.known();
        if (known.size() < 2) {
            throw new DataException(header.table() + ": expected labels of at least two classes; got only " + known);
        }
        if (labels.areOpen()) {
            Zeros.requireFewClasses(header.table(), known.size(), rows, characters, "targets");
        }
        List<String> names = layout.schema().classNames();
        if (names.isEmpty()) {
            names = layout.sorted() ? known.stream().sorted().toList() : known;
        }
        int[] places = layout.sorted() && labels.areOpen() ? labels.sortedPlaces() : null;
        double[] numbers = targetValues.toArray();
        int[] classes = new int[rows];
        for (int row = 0; row < rows; row++) {
            classes[row] = places == null ? (int) numbers[row] : places[(int) numbers[row]];
        }
        Schema schema = binding.schema();
        return dataset(values, OneHot.of(classes, names), schema.classes(schema.label(), names.toArray(String[]::new)));
    }

    private void fillWithMeans(double[] values) {
        int width = inputs.length;
        for (int k = 0; k < width; k++) {
            double sum = 0;
            int present = 0;
            for (int at = k; at < values.length; at += width) {
                if (!Double.isNaN(values[at])) {
                    sum += values[at];
                    present++;
                }
            }
            if (present == 0) {
                throw new DataException(
                        header.table() + ": the input " + binding.names().get(k) + " has no value to take the mean of");
            }
            for (int at = k; at < values.length; at += width) {
                if (Double.isNaN(values[at])) {
                    values[at] = sum / present;
                }
            }
        }
    }
}
