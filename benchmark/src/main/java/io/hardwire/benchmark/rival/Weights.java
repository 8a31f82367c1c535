package io.hardwire.benchmark.rival;

import io.hardwire.benchmark.work.Topology;

/** The parameters that a race starts from, for rivals that can be given them. */
final class Weights {
    private Weights() {}

    /** What {@link Hardwire} starts from, laid out as {@link io.hardwire.Shape} says; a fresh array. */
    static float[] fresh(Topology topology) {
        return Hardwire.trainer(topology).network().parameters();
    }
}
