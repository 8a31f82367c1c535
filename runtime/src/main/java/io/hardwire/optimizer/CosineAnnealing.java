package io.hardwire.optimizer;

/**
 * The rate falls as a cosine does from 0 to pi: {@code factor = smallest + (1 - smallest) (1 + cos(pi t / length)) / 2}, where
 * {@code t} is the number of epochs (or steps) before (Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm
 * restarts", ICLR 2017, without restarts). Up to {@code length} it is PyTorch's {@code CosineAnnealingLR}; later it stays at the
 * smallest factor, while PyTorch's rises again.
 *
 * @param length how long the rate falls; at least 1
 * @param unit what is counted
 * @param smallest the factor at the end; at least 0 and less than 1
 */
public record CosineAnnealing(long length, ScheduleUnit unit, double smallest) implements Schedule {
    /**
     * Annealing of this length.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public CosineAnnealing {
        ScheduleUnit.atLeastOne("length", length);
        Settings.share("smallest", smallest);
    }

    /**
     * Annealing down to 0 over so many epochs.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static CosineAnnealing epochs(long length) {
        return new CosineAnnealing(length, ScheduleUnit.EPOCHS, 0);
    }

    /**
     * Annealing down to 0 over so many steps.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static CosineAnnealing steps(long length) {
        return new CosineAnnealing(length, ScheduleUnit.STEPS, 0);
    }

    /**
     * The same with another factor at the end.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public CosineAnnealing smallest(double factor) {
        return new CosineAnnealing(length, unit, factor);
    }

    @Override
    public double factor(long step, int stepsPerEpoch) {
        long before = unit.before(step, stepsPerEpoch);
        return before >= length ? smallest : between(1, smallest, (double) before / length);
    }

    /** The way from one number to another along half a cosine. */
    static double between(double from, double to, double share) {
        return to + (from - to) / 2 * (1 + cosine(share));
    }

    /**
     * {@code cos(pi share)} by the series for a quarter of the angle, doubled twice: the cosine of JDK 25 makes an array.
     */
    private static double cosine(double share) {
        double angle = Math.PI / 4 * share;
        double quarter = 1;
        for (int k = 16; k >= 2; k -= 2) {
            quarter = 1 - angle * angle / (k * (k - 1)) * quarter;
        }
        double half = 2 * quarter * quarter - 1;
        return 2 * half * half - 1;
    }
}
