package io.hardwire;

import io.hardwire.data.DataException;
import org.jspecify.annotations.Nullable;

/** Refuses samples in arrays that do not suit a network, before anything is changed. */
final class FloatSampleChecks {
    private final Shape shape;
    private final FloatBlocks blocks;

    /** Checks for a network of this shape, which is computed by these blocks. */
    FloatSampleChecks(Shape shape, FloatBlocks blocks) {
        this.shape = shape;
        this.blocks = blocks;
    }

    /** Refuses arrays that are too short for so many samples. */
    void room(float[] inputs, float[] targets, int samples) {
        ArrayChecks.samples(samples);
        ArrayChecks.rows("inputs", inputs.length, samples, shape.inputs());
        ArrayChecks.rows("targets", targets.length, samples, shape.outputs());
    }

    /**
     * Refuses numbers that are not finite, and targets that do not suit the loss.
     *
     * @param rows the samples are the rows {@code rows[from]} and so on; if null, {@code from} and so on
     */
    void samples(String method, float[] inputs, float[] targets, int @Nullable [] rows, int from, int to) {
        if (rows == null) {
            consecutive(method, inputs, targets, from, null, from, to);
        } else {
            for (int k = from; k < to; k++) {
                sample(method, inputs, targets, rows[k]);
            }
        }
    }

    /** The same of what scaling made of them, which lies in the first rows of these arrays. */
    void scaledSamples(String method, float[] inputs, float[] targets, int @Nullable [] rows, int from, int to) {
        try {
            consecutive(method, inputs, targets, 0, rows, from, to);
        } catch (DataException e) {
            throw new DataException("after scaling: " + e.getMessage());
        }
    }

    /** The same of rows from the first on that follow each other, whatever they are called in a message. */
    private void consecutive(
            String method, float[] inputs, float[] targets, int first, int @Nullable [] rows, int from, int to) {
        int end = first + to - from;
        boolean inputsAreFinite = blocks.areFinite(inputs, first * shape.inputs(), end * shape.inputs());
        if (inputsAreFinite && suitTheLoss(targets, first, end)) {
            return;
        }
        for (int k = from; k < to; k++) {
            int row = first + k - from;
            int number = rows == null ? k : rows[k];
            if (!inputsAreFinite) {
                inputs(method, inputs, row, number);
            }
            targets(method, targets, row, number);
        }
    }

    /** Refuses weights that are too few, negative or not finite. */
    void weights(String method, float[] weights, int samples) {
        ArrayChecks.rows("weights", weights.length, samples, 1);
        for (int row = 0; row < samples; row++) {
            DataChecks.weight(weights[row], method, row);
        }
    }

    /** Refuses one sample; its rows are there. */
    void sample(String method, float[] inputs, float[] targets, int row) {
        inputs(method, inputs, row, row);
        targets(method, targets, row, row);
    }

    /** Whether the targets of these rows are known to be good without a look at each; if not, they may still be. */
    private boolean suitTheLoss(float[] targets, int from, int to) {
        return DataChecks.takesAnyNumber(shape.loss())
                && blocks.areFinite(targets, from * shape.outputs(), to * shape.outputs());
    }

    private void inputs(String method, float[] inputs, int row, int number) {
        int width = shape.inputs();
        if (!Finite.all(inputs, row * width, (row + 1) * width)) {
            for (int k = 0; k < width; k++) {
                DataChecks.input(inputs[row * width + k], method, number, k);
            }
        }
    }

    private void targets(String method, float[] targets, int row, int number) {
        int outs = shape.outputs();
        double sum = 0;
        for (int k = 0; k < outs; k++) {
            DataChecks.target(shape.loss(), targets[row * outs + k], method, number, k);
            sum += targets[row * outs + k];
        }
        DataChecks.targetSum(shape.loss(), sum, method, number);
    }
}
