package io.hardwire;

import io.hardwire.data.Scaling;

/** The scaling of a network, with room for each thread that predicts. */
final class FloatScaling {
    private final Scaling scaling;
    private final int inputs;

    /** For each thread a raw sample, inputs and then outputs; not static, for every network has other widths. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<float[]> sample;

    /** For each thread the scaled inputs of a sample. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<float[]> scaledSample;

    /** For each thread the scaled inputs of a block of samples. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<float[]> scaledBlock;

    FloatScaling(Scaling scaling, Shape shape) {
        this.scaling = scaling;
        this.inputs = shape.inputs();
        int width = shape.inputs() + shape.outputs();
        int block = Trainer.SHARD * shape.inputs();
        this.sample = ThreadLocal.withInitial(() -> new float[width]);
        this.scaledSample = ThreadLocal.withInitial(() -> new float[shape.inputs()]);
        this.scaledBlock = ThreadLocal.withInitial(() -> new float[block]);
    }

    Scaling scaling() {
        return scaling;
    }

    float[] sample() {
        return sample.get();
    }

    /** The scaled inputs of one sample, in this thread's array. */
    float[] scaled(float[] in, int offset) {
        float[] scaled = scaledSample.get();
        scale(in, offset, scaled, 1);
        return scaled;
    }

    /** The scaled inputs of the rows {@code from} to {@code from + count - 1}, at most a shard, in this thread's array. */
    float[] scaled(float[] in, int from, int count) {
        float[] scaled = scaledBlock.get();
        scale(in, from * inputs, scaled, count);
        return scaled;
    }

    private void scale(float[] in, int offset, float[] scaled, int rows) {
        if (scaling.hasInputs()) {
            scaling.scaleInputs(in, offset, scaled, 0, rows);
        } else {
            System.arraycopy(in, offset, scaled, 0, rows * inputs);
        }
    }

    /** Makes raw outputs of those of the network, in place. */
    void unscale(float[] out, int offset, int rows) {
        scaling.unscaleOutputs(out, offset, out, offset, rows);
    }
}
