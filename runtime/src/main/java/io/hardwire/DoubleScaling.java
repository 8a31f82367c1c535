package io.hardwire;

import io.hardwire.data.Scaling;

/** The scaling of a network, with room for each thread that predicts. */
final class DoubleScaling {
    private final Scaling scaling;
    private final int inputs;

    /** For each thread a raw sample, inputs and then outputs; not static, for every network has other widths. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<double[]> sample;

    /** For each thread the scaled inputs of a sample. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<double[]> scaledSample;

    /** For each thread the scaled inputs of a block of samples. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<double[]> scaledBlock;

    DoubleScaling(Scaling scaling, Shape shape) {
        this.scaling = scaling;
        this.inputs = shape.inputs();
        int width = shape.inputs() + shape.outputs();
        int block = Trainer.SHARD * shape.inputs();
        this.sample = ThreadLocal.withInitial(() -> new double[width]);
        this.scaledSample = ThreadLocal.withInitial(() -> new double[shape.inputs()]);
        this.scaledBlock = ThreadLocal.withInitial(() -> new double[block]);
    }

    Scaling scaling() {
        return scaling;
    }

    double[] sample() {
        return sample.get();
    }

    /** The scaled inputs of one sample, in this thread's array. */
    double[] scaled(double[] in, int offset) {
        double[] scaled = scaledSample.get();
        scale(in, offset, scaled, 1);
        return scaled;
    }

    /** The scaled inputs of the rows {@code from} to {@code from + count - 1}, at most a shard, in this thread's array. */
    double[] scaled(double[] in, int from, int count) {
        double[] scaled = scaledBlock.get();
        scale(in, from * inputs, scaled, count);
        return scaled;
    }

    private void scale(double[] in, int offset, double[] scaled, int rows) {
        if (scaling.hasInputs()) {
            scaling.scaleInputs(in, offset, scaled, 0, rows);
        } else {
            System.arraycopy(in, offset, scaled, 0, rows * inputs);
        }
    }

    /** Makes raw outputs of those of the network, in place. */
    void unscale(double[] out, int offset, int rows) {
        scaling.unscaleOutputs(out, offset, out, offset, rows);
    }
}
