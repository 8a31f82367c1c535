package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * A seeded stand-in for a data set that is not at hand: of its shape, as sparse, and learnable. Every class has a pattern of inputs
 * that are on; a sample is its class's pattern, each input that is on at a random strength.
 */
final class StandIn {
    private static final long SEED = 20261123;

    private StandIn() {}

    /** @param zeros the share of inputs that are 0 in every sample of a class, from 0 to 1 */
    static Source classification(String ofWhat, int rows, int inputs, int classes, double zeros) {
        Random random = new Random(SEED);
        boolean[] on = new boolean[classes * inputs];
        for (int k = 0; k < on.length; k++) {
            on[k] = random.nextDouble() >= zeros;
        }
        double[] level = new double[classes * inputs];
        Arrays.setAll(level, k -> on[k] ? 0.3 + 0.4 * random.nextDouble() : 0);
        float[] in = new float[rows * inputs];
        float[] out = new float[rows * classes];
        for (int row = 0; row < rows; row++) {
            int label = random.nextInt(classes);
            out[row * classes + label] = 1;
            for (int k = 0; k < inputs; k++) {
                int at = label * inputs + k;
                in[row * inputs + k] = on[at] ? (float) (level[at] + 0.3 * (2 * random.nextDouble() - 1)) : 0;
            }
        }
        String sparse = zeros == 0 ? "" : String.format(Locale.ROOT, ", %.0f %% zeros", 100 * zeros);
        return new Source("stand-in for " + ofWhat + " (seeded" + sparse + ")", Dataset.of(in, out, rows));
    }
}
