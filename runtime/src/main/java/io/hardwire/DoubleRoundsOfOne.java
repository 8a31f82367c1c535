package io.hardwire;

import java.util.Arrays;

/**
 * Warms up a network's kernels for one sample. Of every other sample half of the inputs are 0, and all parameters: kernels that leave out zeros meet some, and sums
 * whose sign is in doubt.
 */
final class DoubleRoundsOfOne implements WarmUp.Rounds {
    private final DoubleKernels kernels;
    private final double[] packed;
    private final double[] in;
    private final double[] out;
    private int rounds;

    /** @param length how many numbers packed parameters are */
    DoubleRoundsOfOne(DoubleNetwork network, int length) {
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new double[length];
        this.in = new double[network.inputs()];
        this.out = new double[network.outputs()];
        Arrays.fill(in, 1);
    }

    @Override
    public boolean run() {
        rounds++;
        for (int k = 0; k < in.length; k += 2) {
            in[k] = rounds % 2;
        }
        return kernels.predictOne(packed, in, out) > 0;
    }
}
