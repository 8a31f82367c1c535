package io.hardwire.optimizer;

/**
 * The rate falls in stairs: {@code factor = gamma^floor(t / length)}, where {@code t} is the number of epochs (or steps) before.
 * PyTorch's {@code StepLR}.
 *
 * @param length how long each stair is; at least 1
 * @param unit what is counted
 * @param gamma what the rate is multiplied by at each stair; greater than 0 and at most 1
 */
public record StepDecay(long length, ScheduleUnit unit, double gamma) implements Schedule {
    /**
     * Stairs of this length.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public StepDecay {
        ScheduleUnit.atLeastOne("length", length);
        Settings.decay("gamma", gamma);
    }

    /**
     * Stairs of so many epochs.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static StepDecay epochs(long length, double gamma) {
        return new StepDecay(length, ScheduleUnit.EPOCHS, gamma);
    }

    /**
     * Stairs of so many steps.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static StepDecay steps(long length, double gamma) {
        return new StepDecay(length, ScheduleUnit.STEPS, gamma);
    }

    @Override
    public double factor(long step, int stepsPerEpoch) {
        return Settings.power(gamma, unit.before(step, stepsPerEpoch) / length);
    }
}
