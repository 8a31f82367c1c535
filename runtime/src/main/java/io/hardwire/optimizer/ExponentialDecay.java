package io.hardwire.optimizer;

/**
 * The rate falls by the same share each time: {@code factor = gamma^t}, where {@code t} is the number of epochs (or steps) before.
 * PyTorch's {@code ExponentialLR}.
 *
 * @param gamma what the rate is multiplied by; greater than 0 and at most 1
 * @param unit what is counted
 */
public record ExponentialDecay(double gamma, ScheduleUnit unit) implements Schedule {
    /**
     * Decay by this factor.
     *
     * @throws IllegalArgumentException if gamma is not greater than 0 or is more than 1
     */
    public ExponentialDecay {
        Settings.decay("gamma", gamma);
    }

    /**
     * Decay by this factor with every epoch.
     *
     * @throws IllegalArgumentException if gamma is not greater than 0 or is more than 1
     */
    public static ExponentialDecay perEpoch(double gamma) {
        return new ExponentialDecay(gamma, ScheduleUnit.EPOCHS);
    }

    /**
     * Decay by this factor with every step.
     *
     * @throws IllegalArgumentException if gamma is not greater than 0 or is more than 1
     */
    public static ExponentialDecay perStep(double gamma) {
        return new ExponentialDecay(gamma, ScheduleUnit.STEPS);
    }

    @Override
    public double factor(long step, int stepsPerEpoch) {
        return Settings.power(gamma, unit.before(step, stepsPerEpoch));
    }
}
