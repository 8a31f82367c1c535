package io.hardwire;

import java.util.Arrays;

/**
 * Warms up a network's kernels for one sample. Of every other sample half of the inputs are 0, and all parameters: kernels that leave out zeros meet some, and sums
 * whose sign is in doubt.
 */
final class FloatRoundsOfOne implements WarmUp.Rounds {
    private final FloatKernels kernels;
    private final float[] packed;
    private final float[] in;
    private final float[] out;
    private int rounds;

    /** @param length how many numbers packed parameters are */
    FloatRoundsOfOne(FloatNetwork network, int length) {
        this.kernels = network.kernels(Target.VECTOR);
        this.packed = new float[length];
        this.in = new float[network.inputs()];
        this.out = new float[network.outputs()];
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
