package io.hardwire.optimizer;

/**
 * A warm-up, and from its end on another schedule, whose step 0 that is.
 *
 * @param first what comes first
 * @param next what goes on
 */
record Sequence(WarmUp first, Schedule next) implements Schedule {
    @Override
    public double factor(long step, int stepsPerEpoch) {
        long begin = first.unit().inSteps(first.length(), stepsPerEpoch);
        return step < begin ? first.factor(step, stepsPerEpoch) : next.factor(step - begin, stepsPerEpoch);
    }

    @Override
    public String toString() {
        return "Sequence[first=" + first + ", next=" + Product.text(next) + "]";
    }
}
