package io.hardwire.optimizer;

/**
 * The rate rises in a straight line to the optimizer's own: {@code factor = start + (1 - start) * min(t, length) / length}, where
 * {@code t} is the number of steps (or epochs) before. PyTorch's {@code LinearLR} with an {@code end_factor} of 1.
 *
 * <p>{@code WarmUp.steps(500).then(CosineAnnealing.epochs(50))} goes on with another schedule; {@link #times} multiplies both.
 *
 * @param length how long the rate rises; at least 1
 * @param unit what is counted
 * @param start the factor at the beginning; at least 0 and less than 1
 */
public record WarmUp(long length, ScheduleUnit unit, double start) implements Schedule {
    /**
     * A warm-up of this length.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public WarmUp {
        ScheduleUnit.atLeastOne("length", length);
        Settings.share("start", start);
    }

    /**
     * A warm-up of so many steps that begins at a third of the rate.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static WarmUp steps(long length) {
        return new WarmUp(length, ScheduleUnit.STEPS, 1.0 / 3);
    }

    /**
     * A warm-up of so many epochs that begins at a third of the rate.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static WarmUp epochs(long length) {
        return new WarmUp(length, ScheduleUnit.EPOCHS, 1.0 / 3);
    }

    /**
     * The same with another factor at the beginning.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public WarmUp from(double start) {
        return new WarmUp(length, unit, start);
    }

    @Override
    public double factor(long step, int stepsPerEpoch) {
        long before = unit.before(step, stepsPerEpoch);
        return before >= length ? 1 : start + (1 - start) * before / length;
    }

    /** This warm-up, and from its end on another schedule, whose step 0 that is: PyTorch's {@code SequentialLR}. */
    public Schedule then(Schedule next) {
        return new Sequence(this, next);
    }
}
