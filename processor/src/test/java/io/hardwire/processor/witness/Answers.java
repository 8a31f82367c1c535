package io.hardwire.processor.witness;

import io.hardwire.Trainer;
import java.util.Map;

/** Calls the methods of one interface, as a user's program does: compiled together with it, without reflection. */
public interface Answers {

    /**
     * Asks the trainer's network for its outputs through each method of its interface.
     *
     * @param trainer a generated trainer of the interface
     * @return by the method's name: all outputs, or the largest one's index where the method answers with that
     */
    Map<String, double[]> to(Trainer trainer, float a, float b, int c);
}
