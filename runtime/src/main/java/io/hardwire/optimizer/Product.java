package io.hardwire.optimizer;

/**
 * Two schedules at a time, whose factors are multiplied.
 *
 * @param first the one
 * @param second the other
 */
record Product(Schedule first, Schedule second) implements Schedule {
    @Override
    public double factor(long step, int stepsPerEpoch) {
        return first.factor(step, stepsPerEpoch) * second.factor(step, stepsPerEpoch);
    }

    @Override
    public String toString() {
        return "Product[first=" + text(first) + ", second=" + text(second) + "]";
    }

    /** The text of a part, as a training has that of the whole: a user's own schedule that is no record has none that lasts. */
    static String text(Schedule part) {
        return part.getClass().isRecord() ? part.toString() : part == CONSTANT ? "constant" : "own";
    }
}
