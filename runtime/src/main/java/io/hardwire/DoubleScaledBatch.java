package io.hardwire;

import io.hardwire.data.Scaling;
import org.jspecify.annotations.Nullable;

/** The samples of a batch, scaled: gathered into arrays that grow with the largest batch so far. */
final class DoubleScaledBatch {
    private final int inputWidth;
    private final int targetWidth;
    private double[] inputs = {};
    private double[] targets = {};

    DoubleScaledBatch(Shape shape) {
        this.inputWidth = shape.inputs();
        this.targetWidth = shape.outputs();
    }

    /** Takes the rows {@code rows[from]} and so on, or {@code from} and so on. */
    void take(Scaling scaling, double[] in, double[] out, int @Nullable [] rows, int from, int to) {
        int count = to - from;
        if (inputs.length < count * inputWidth) {
            inputs = new double[count * inputWidth];
            targets = new double[count * targetWidth];
        }
        for (int k = 0; k < count; k++) {
            int row = rows == null ? from + k : rows[from + k];
            System.arraycopy(in, row * inputWidth, inputs, k * inputWidth, inputWidth);
            System.arraycopy(out, row * targetWidth, targets, k * targetWidth, targetWidth);
        }
        scaling.scaleInputs(inputs, 0, inputs, 0, count);
        scaling.scaleTargets(targets, 0, targets, 0, count);
    }

    double[] inputs() {
        return inputs;
    }

    double[] targets() {
        return targets;
    }
}
