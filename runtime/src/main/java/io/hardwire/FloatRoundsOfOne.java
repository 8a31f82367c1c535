package io.hardwire;

/** Warms up a network's kernels for one sample, on inputs of zeros. */
final class FloatRoundsOfOne implements WarmUp.Rounds {
    private final FloatKernels kernels;
    private final float[] packed;
    private final float[] in;
    private final float[] out;

    /** @param length how many numbers packed parameters are */
    FloatRoundsOfOne(FloatNetwork network, int length) {
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new float[length];
        this.in = new float[network.inputs()];
        this.out = new float[network.outputs()];
    }

    @Override
    public boolean run() {
        return kernels.predictOne(packed, in, out) > 0;
    }
}
