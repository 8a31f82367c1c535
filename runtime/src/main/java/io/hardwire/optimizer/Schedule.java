package io.hardwire.optimizer;

/**
 * How the learning rate goes on during a training: each step has a factor, by which the optimizer's own rate is multiplied. A
 * schedule is a function of the step's number and nothing else, so it has no state; a lambda will do.
 *
 * <p>The factors of the schedules here are computed in double, cosines by a series of their own, and are the same bits everywhere. They
 * allocate nothing.
 */
@FunctionalInterface
public interface Schedule {
    /** The optimizer's own rate at every step. */
    Schedule CONSTANT = (step, stepsPerEpoch) -> 1;

    /**
     * The factor of a step.
     *
     * @param step the number of the step; the first of the training is 0
     * @param stepsPerEpoch the number of steps of each epoch, at least 1: step {@code s} belongs to epoch {@code s / stepsPerEpoch},
     *     the first of which is 0 here
     * @return finite and at least 0
     */
    double factor(long step, int stepsPerEpoch);

    /** The product of this schedule's factors and the other's: PyTorch's {@code ChainedScheduler}. */
    default Schedule times(Schedule other) {
        return new Product(this, other);
    }
}
