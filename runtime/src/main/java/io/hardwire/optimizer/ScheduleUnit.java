package io.hardwire.optimizer;

/** What a schedule counts. */
public enum ScheduleUnit {
    /** Updates of the parameters: one for each batch. */
    STEPS,
    /** Passes through the training set. */
    EPOCHS;

    /** How many of these lie before a step. */
    long before(long step, int stepsPerEpoch) {
        return this == STEPS ? step : step / stepsPerEpoch;
    }

    /** So many of these, in steps. */
    long inSteps(long count, int stepsPerEpoch) {
        return this == STEPS ? count : count * stepsPerEpoch;
    }

    static long atLeastOne(String name, long count) {
        if (count < 1) {
            throw new IllegalArgumentException(name + " is " + count + "; it must be at least 1");
        }
        return count;
    }
}
