package io.hardwire;

/** Warms up a network's kernels for one sample, on inputs of zeros. */
final class DoubleRoundsOfOne implements WarmUp.Rounds {
    private final DoubleNetwork network;
    private final DoubleKernels kernels;
    private final double[] packed;
    private final double[] in;
    private final double[] out;
    private int kernelsOfARound;

    /** @param length how many numbers packed parameters are */
    DoubleRoundsOfOne(DoubleNetwork network, int length) {
        this.network = network.copy();
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new double[length];
        this.in = new double[network.inputs()];
        this.out = new double[network.outputs()];
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
