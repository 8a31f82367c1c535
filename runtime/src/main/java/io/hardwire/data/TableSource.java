package io.hardwire.data;

import java.io.IOException;

/** The rows of a table as numbers, labels one-hot. */
final class TableSource implements RowSource {
    private final TableRows rows;
    private final Layout layout;
    private final Binding binding;
    private final Labels labels;
    private final RowReader reader;
    private final double[] values;
    private boolean hasRow;
    private int rowsLeftOut;

    TableSource(TableRows rows, Layout layout) {
        this.rows = rows;
        this.layout = layout;
        this.binding = Binding.of(rows.header(), layout);
        this.labels = new Labels(layout);
        this.reader = new RowReader(rows.header(), layout, binding, labels);
        this.values = new double[binding.targets().size()];
    }

    @Override
    public int inputs() {
        return binding.width();
    }

    @Override
    public int outputs() {
        return binding.labelled() ? labels.known().size() : values.length;
    }

    @Override
    public Schema schema() {
        Schema schema = binding.schema();
        return binding.labelled() && schema.classNames().isEmpty()
                ? schema.classes(schema.label(), labels.known().toArray(String[]::new))
                : schema;
    }

    @Override
    public boolean next(double[] inputs, double[] targets) throws IOException {
        for (Cells row = rows.next(); row != null; row = rows.next()) {
            if (reader.read(row, inputs, values)) {
                for (int k = 0; k < targets.length; k++) {
                    targets[k] = binding.labelled() ? (k == (int) values[0] ? 1 : 0) : values[k];
                }
                hasRow = true;
                return true;
            }
            rowsLeftOut++;
        }
        if (!hasRow) {
            throw rows.header().withoutRows(layout, rowsLeftOut);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
