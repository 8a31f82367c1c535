package io.hardwire;

/** Refuses samples in arrays that do not suit a network, before anything is changed. */
final class FloatSampleChecks {
    private final Shape shape;
    private final FloatBlocks blocks;

    /** Checks for a network of this shape, which is computed by these blocks. */
    FloatSampleChecks(Shape shape, FloatBlocks blocks) {
        this.shape = shape;
        this.blocks = blocks;
    }

    /** Refuses arrays that are too short for so many samples, numbers that are not finite, and targets that do not suit the loss. */
    void samples(String method, float[] inputs, float[] targets, int samples) {
        ArrayChecks.samples(samples);
        ArrayChecks.rows("inputs", inputs.length, samples, shape.inputs());
        ArrayChecks.rows("targets", targets.length, samples, shape.outputs());
        boolean inputsAreFinite = blocks.areFinite(inputs, 0, samples * shape.inputs());
        if (!inputsAreFinite || !suitTheLoss(targets, samples)) {
            for (int row = 0; row < samples; row++) {
                if (!inputsAreFinite) {
                    inputs(method, inputs, row);
                }
                targets(method, targets, row);
            }
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
        inputs(method, inputs, row);
        targets(method, targets, row);
    }

    /** Whether these targets are known to be good without a look at each; if not, they may still be. */
    private boolean suitTheLoss(float[] targets, int samples) {
        return DataChecks.takesAnyNumber(shape.loss()) && blocks.areFinite(targets, 0, samples * shape.outputs());
    }

    private void inputs(String method, float[] inputs, int row) {
        int width = shape.inputs();
        if (!Finite.all(inputs, row * width, (row + 1) * width)) {
            for (int k = 0; k < width; k++) {
                DataChecks.input(inputs[row * width + k], method, row, k);
            }
        }
    }

    private void targets(String method, float[] targets, int row) {
        int outs = shape.outputs();
        double sum = 0;
        for (int k = 0; k < outs; k++) {
            DataChecks.target(shape.loss(), targets[row * outs + k], method, row, k);
            sum += targets[row * outs + k];
        }
        DataChecks.targetSum(shape.loss(), sum, method, row);
    }
}
