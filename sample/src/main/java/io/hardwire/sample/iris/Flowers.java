package io.hardwire.sample.iris;

import io.hardwire.data.Dataset;
import io.hardwire.data.Split;
import io.hardwire.data.Standardizer;

/**
 * The flowers, in three parts of which only the first is learnt from: 70 % for training, a fifth of which is held out to tell
 * when to stop, and 30 % for the test. Every species has its share of every part.
 *
 * <p>The measurements are still in centimetres; {@link #standardizer} was fitted on the first part alone, so that nothing of the
 * other two leaks into training.
 *
 * @param learnt the flowers that the network sees
 * @param validation the flowers that tell when to stop
 * @param test the flowers that nobody looks at before the end
 * @param standardizer centimetres to mean 0 and deviation 1
 */
record Flowers(Dataset learnt, Dataset validation, Dataset test, Standardizer standardizer) {
    private static final double TRAINING_SHARE = 0.7;
    private static final double LEARNT_SHARE = 0.8;

    static Flowers split(Dataset all, long seed) {
        Split outer = all.stratifiedSplit(TRAINING_SHARE, seed);
        Split inner = outer.train().stratifiedSplit(LEARNT_SHARE, seed);
        return new Flowers(inner.train(), inner.test(), outer.test(), Standardizer.fit(inner.train()));
    }

    /** These flowers, as the network wants them. */
    Dataset standardised(Dataset part) {
        return standardizer.apply(part);
    }
}
