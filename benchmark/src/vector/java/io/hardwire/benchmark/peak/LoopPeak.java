package io.hardwire.benchmark.peak;

import java.util.Arrays;

/** What C2 makes of the plainest loop over arrays: fused multiply-adds on 4 KB that stay in the first cache. */
public final class LoopPeak {
    private static final int LENGTH = 512;

    private final float[] sums = new float[LENGTH];
    private final float[] factors = new float[LENGTH];

    /** Arrays whose sums settle at 1 and become neither huge nor denormal. */
    public LoopPeak() {
        Arrays.fill(factors, 0.001f);
    }

    /** Does so many floating-point operations, two for each multiply-add; the result depends on all of them. */
    public float run(long operations) {
        long rounds = operations / (2L * LENGTH);
        for (long round = 0; round < rounds; round++) {
            for (int k = 0; k < LENGTH; k++) {
                sums[k] = Math.fma(sums[k], 0.999f, factors[k]);
            }
        }
        return sums[0];
    }
}
