package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/** Computes blocks of samples on one thread: kernels, and the arrays that they write to. */
final class DoubleBlocks {
    private final DoubleKernelsInUse kernels;
    private final double[] parameters;
    private final int outputCount;
    private final double[] outputs;
    private final double[] losses = new double[Trainer.SHARD];

    DoubleBlocks(DoubleNetwork network) {
        this.kernels = new DoubleKernelsInUse(network);
        this.parameters = network.parameters;
        this.outputCount = network.outputs();
        this.outputs = new double[Trainer.SHARD * outputCount];
    }

    /** Computes the gradient of one sample; returns its loss. */
    double gradient(double[] inputs, double[] targets, int row, double[] gradient) {
        return kernels.forNextBlock().gradientOfOne(parameters, inputs, targets, row, gradient);
    }

    /** Computes the gradient of a shard; returns its loss. The rows are {@code rows[from]} and so on, or {@code from} and so on. */
    double gradient(double[] inputs, double[] targets, int @Nullable [] rows, int from, int count, double[] gradient) {
        if (count == 1) {
            return gradient(inputs, targets, rows == null ? from : rows[from], gradient);
        }
        DoubleKernels present = kernels.forNextBlock();
        present.select(rows, from, count);
        return present.gradient(parameters, inputs, targets, count, gradient);
    }

    /** Computes the outputs of the rows {@code from} to {@code from + count - 1}. */
    void forward(double[] in, int from, int count, double[] out, int outOffset) {
        DoubleKernels present = kernels.forNextBlock();
        present.select(null, from, count);
        present.forward(parameters, in, 0, count, out, outOffset);
    }

    /** The same, to the places of these rows among the outputs for all rows of the data set. */
    void predict(Dataset data, int from, int count, double[] all) {
        forward(data.doubleInputs(), from, count, outputs, 0);
        for (int k = 0; k < count * outputCount; k++) {
            all[from * outputCount + k] = outputs[k];
        }
    }

    /** See {@link Trainer#evaluateBlock}. */
    int evaluate(Dataset data, int from, int count, int @Nullable [] labels, double[] sampleLosses) {
        DoubleKernels present = kernels.forNextBlock();
        present.select(null, from, count);
        present.evaluate(parameters, data.doubleInputs(), data.doubleTargets(), count, outputs, losses);
        int right = 0;
        for (int s = 0; s < count; s++) {
            sampleLosses[from + s] = losses[s];
            if (labels != null && Classes.of(outputs, s * outputCount, outputCount) == labels[from + s]) {
                right++;
            }
        }
        return right;
    }
}
