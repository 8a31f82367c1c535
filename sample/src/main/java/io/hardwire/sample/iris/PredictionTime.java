package io.hardwire.sample.iris;

import io.hardwire.data.Dataset;
import java.util.Arrays;

/**
 * How long one call of {@link Iris#classify} takes: the median of several warm rounds over standardised flowers. Every result
 * goes into a count that is checked, so that the JVM cannot skip the call.
 */
final class PredictionTime {
    private static final int WARM_ROUNDS = 10;
    private static final int ROUNDS = 21;
    private static final int CALLS = 100_000;

    private PredictionTime() {}

    /** Nanoseconds for one prediction. */
    static double nanoseconds(Iris iris, Dataset standardised) {
        float[] flowers = standardised.floatInputs();
        int setosas = countSetosas(iris, flowers);
        double[] times = new double[ROUNDS];
        for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int counted = countSetosas(iris, flowers);
            double time = (double) (System.nanoTime() - start) / CALLS;
            if (counted != setosas) {
                throw new IllegalStateException("counted " + counted + " setosas; before it were " + setosas);
            }
            times[Math.max(0, round)] = time;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static int countSetosas(Iris iris, float[] flowers) {
        int setosas = 0;
        int at = 0;
        for (int call = 0; call < CALLS; call++) {
            setosas += iris.classify(flowers[at], flowers[at + 1], flowers[at + 2], flowers[at + 3]) == Species.SETOSA
                    ? 1
                    : 0;
            at = at + 4 == flowers.length ? 0 : at + 4;
        }
        return setosas;
    }
}
