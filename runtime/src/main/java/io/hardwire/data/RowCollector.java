package io.hardwire.data;

import java.io.IOException;

/** Makes a data set of the rows of a source. */
final class RowCollector {
    private RowCollector() {}

    static Dataset collect(RowSource rows) throws IOException {
        double[] input = new double[rows.inputs()];
        double[] target = new double[rows.outputs()];
        Numbers inputs = new Numbers();
        Numbers targets = new Numbers();
        int count = 0;
        while (rows.next(input, target)) {
            inputs.add(input);
            targets.add(target);
            count++;
        }
        return new Dataset(
                        Matrix.of("input", count, inputs.toArray()),
                        Matrix.of("target", count, targets.toArray()),
                        Schema.unnamed())
                .withSchema(rows.schema());
    }
}
