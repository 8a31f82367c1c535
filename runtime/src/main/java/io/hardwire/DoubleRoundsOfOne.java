package io.hardwire;

/** Warms up a network's kernels for one sample, on inputs of zeros. */
final class DoubleRoundsOfOne implements WarmUp.Rounds {
    private final DoubleKernels kernels;
    private final double[] packed;
    private final double[] in;
    private final double[] out;

    /** @param length how many numbers packed parameters are */
    DoubleRoundsOfOne(DoubleNetwork network, int length) {
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new double[length];
        this.in = new double[network.inputs()];
        this.out = new double[network.outputs()];
    }

    @Override
    public boolean run() {
        return kernels.predictOne(packed, in, out) > 0;
    }
}
