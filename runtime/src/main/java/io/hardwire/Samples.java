package io.hardwire;

import io.hardwire.random.SeededRandom;

/** The samples that a run learns from, epoch by epoch in an order of its own. */
interface Samples {
    int size();

    /** Begins an epoch: puts the samples into its order. */
    void begin(SeededRandom shuffles);

    /**
     * Adds the gradients of the next samples of the epoch to the trainer's.
     *
     * @param from where the last call ended, or 0 in a new epoch
     * @return the sum of their losses
     */
    double accumulate(int from, int to);

    /** Goes through all that is remembered between two steps. */
    void visit(StateVisitor state);
}
