package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Computes blocks of samples on one thread: kernels, and the arrays that they write to. It has the network's parameters and not the network, for
 * a network that keeps blocks for a thread would otherwise be kept by the thread, as long as that lives.
 */
final class FloatBlocks {
    private final FloatKernelsInUse kernels;
    private final float[] parameters;
    private final Classes classes;
    private final int outputCount;
    private final float[] outputs;
    private final float[] losses = new float[Trainer.SHARD];
    private @Nullable FloatDropout dropout;
    private @Nullable FloatKernels kernelsThatDrop;

    FloatBlocks(FloatNetwork network) {
        this.kernels = new FloatKernelsInUse(network);
        this.parameters = network.parameters;
        this.classes = new Classes(network.shape());
        this.outputCount = network.outputs();
        this.outputs = new float[Trainer.SHARD * outputCount];
    }

    /**
     * Leaves out inputs and units in the gradients that follow. Code for one sample at a time keeps everything in locals and cannot leave out
     * hidden units: these gradients are then computed by the lane kernels.
     *
     * @param network whose blocks these are
     */
    void dropout(Dropout next, FloatNetwork network) {
        dropout = next.isOn() ? new FloatDropout(next) : null;
        boolean needsBlocks = next.dropsHiddenUnits() && network.target() == Target.SCALAR;
        kernelsThatDrop = needsBlocks ? network.kernels(Target.LANES) : null;
    }

    /**
     * Computes the gradient of a shard; returns its loss.
     *
     * @param weights the weight of each row, or null if all are 1
     * @param rows the rows are {@code rows[from]} and so on; if null, {@code from} and so on
     */
    float gradient(
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int @Nullable [] rows,
            int from,
            int count,
            float[] gradient) {
        if (dropout != null) {
            FloatKernels dropping = kernelsThatDrop == null ? kernels.forBlock(count) : kernelsThatDrop;
            return gradient(dropping, dropout, inputs, targets, weights, rows, from, count, gradient);
        }
        FloatKernels present = kernels.forGradient(count);
        if (count == 1) {
            int row = rows == null ? from : rows[from];
            return present.gradientOfOne(
                    parameters, inputs, targets, row, weights == null ? 1 : weights[row], gradient);
        }
        present.select(rows, from, count);
        present.weigh(weights, count);
        return present.gradient(parameters, inputs, targets, count, gradient);
    }

    /** Whether {@code values[from]} to {@code values[to - 1]} are finite. */
    boolean areFinite(float[] values, int from, int to) {
        return kernels.areFinite(values, from, to);
    }

    /** Whether {@link #step} may be asked: nothing is left out. */
    boolean canStep() {
        return dropout == null;
    }

    /** Takes a step of plain gradient descent with row 0 of these; returns its loss before, and its gradient. */
    float step(float[] inputs, float[] targets, float rate, float[] gradient) {
        return kernels.forGradient(1).stepOfOne(parameters, inputs, targets, 0, 1, rate, gradient);
    }

    private float gradient(
            FloatKernels dropping,
            FloatDropout dropped,
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int @Nullable [] rows,
            int from,
            int count,
            float[] gradient) {
        dropping.select(rows, from, count);
        dropping.weigh(weights, count);
        float[] presentInputs = inputs;
        float[] presentTargets = targets;
        if (dropped.dropsInputs()) {
            dropped.copy(inputs, targets, dropping.rows, from, count);
            dropping.select(null, 0, count);
            presentInputs = dropped.inputs();
            presentTargets = dropped.targets();
        }
        if (dropped.dropsHiddenUnits()) {
            dropped.draw(from, count);
            dropping.dropout(dropped);
        }
        float loss = dropping.gradient(parameters, presentInputs, presentTargets, count, gradient);
        dropping.dropout(null);
        return loss;
    }

    /** Computes the outputs of the rows {@code from} to {@code from + count - 1}, raw ones of raw ones if there is a scaling. */
    void forward(@Nullable FloatScaling scaling, float[] in, int from, int count, float[] out, int outOffset) {
        FloatKernels present = kernels.forOutputs(count);
        if (scaling == null) {
            present.select(null, from, count);
            present.forward(parameters, in, 0, count, out, outOffset);
        } else {
            present.select(null, 0, count);
            present.forward(parameters, scaling.scaled(in, from, count), 0, count, out, outOffset);
            scaling.unscale(out, outOffset, count);
        }
    }

    /** The same, to the places of these rows among the outputs for all rows of the data set. */
    void predict(@Nullable FloatScaling scaling, Dataset data, int from, int count, double[] all) {
        forward(scaling, data.floatInputs(), from, count, outputs, 0);
        for (int k = 0; k < count * outputCount; k++) {
            all[from * outputCount + k] = outputs[k];
        }
    }

    /** See {@link Trainer#evaluateBlock}. */
    int evaluate(Dataset data, int from, int count, int @Nullable [] labels, double[] sampleLosses) {
        FloatKernels present = kernels.forOutputs(count);
        present.select(null, from, count);
        present.evaluate(parameters, data.floatInputs(), data.floatTargets(), count, outputs, losses);
        float[] weights = data.floatWeights();
        int right = 0;
        for (int s = 0; s < count; s++) {
            sampleLosses[from + s] = weights == null ? losses[s] : losses[s] * weights[from + s];
            if (labels != null && classes.of(outputs, s * outputCount) == labels[from + s]) {
                right++;
            }
        }
        return right;
    }
}
