package io.hardwire.sample.diabetes;

import io.hardwire.data.Dataset;
import io.hardwire.data.Split;

/**
 * The patients in three parts: 70 % for training, a fifth of which is held out to tell when to stop, and 30 % for the test.
 *
 * @param learnt those that the network sees
 * @param validation those that tell when to stop
 * @param test those that nobody looks at before the end
 */
record Patients(Dataset learnt, Dataset validation, Dataset test) {
    private static final double TRAINING_SHARE = 0.7;
    private static final double LEARNT_SHARE = 0.8;

    static Patients split(Dataset all, long seed) {
        Split outer = all.split(TRAINING_SHARE, seed);
        Split inner = outer.train().split(LEARNT_SHARE, seed);
        return new Patients(inner.train(), inner.test(), outer.test());
    }
}
