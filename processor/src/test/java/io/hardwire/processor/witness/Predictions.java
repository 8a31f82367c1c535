package io.hardwire.processor.witness;

import io.hardwire.Trainer;

/** Calls one method of an interface many times, as a user's program does: compiled together with it, without reflection. */
public interface Predictions {

    /**
     * Allocates nothing itself.
     *
     * @return a sum over the answers, so that no call is dead code
     */
    double predict(Trainer trainer, int calls);
}
