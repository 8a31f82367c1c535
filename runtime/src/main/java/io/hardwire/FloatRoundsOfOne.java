package io.hardwire;

/** Warms up a network's kernels for one sample, on inputs of zeros. */
final class FloatRoundsOfOne implements WarmUp.Rounds {
    private final FloatNetwork network;
    private final FloatKernels kernels;
    private final float[] packed;
    private final float[] in;
    private final float[] out;
    private int kernelsOfARound;

    /** @param length how many numbers packed parameters are */
    FloatRoundsOfOne(FloatNetwork network, int length) {
        this.network = network.copy();
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new float[length];
        this.in = new float[network.inputs()];
        this.out = new float[network.outputs()];
    }

    @Override
    public boolean run() {
        kernelsOfARound = kernels.predictOne(packed, in, out);
        return kernelsOfARound > 0;
    }

    @Override
    public void runPlain() {
        for (int k = 0; k < kernelsOfARound; k++) {
            network.forward(in, 0, out, 0);
        }
    }
}
