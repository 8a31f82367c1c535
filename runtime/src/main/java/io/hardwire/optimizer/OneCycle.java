package io.hardwire.optimizer;

/**
 * The rate rises to the optimizer's own and falls again far below where it began, step by step, both along half a cosine (Smith and
 * Topin, "Super-convergence: very fast training of neural networks using large learning rates", 2018). With {@code n} steps in all,
 * the factor is {@code 1 / division} at step 0, 1 at step {@code rise * n - 1}, and {@code 1 / (division * finalDivision)} at step
 * {@code n - 1} and after. PyTorch's {@code OneCycleLR} with {@code max_lr} as the optimizer's own rate; momentum stays as it is.
 *
 * @param length how long the cycle is; at least 1
 * @param unit what it is counted in; the factor changes with every step in any case
 * @param rise the share of steps that rise; greater than 0 and less than 1
 * @param division by how much the first rate is less than the optimizer's own; at least 1 and finite
 * @param finalDivision by how much the last rate is less than the first; at least 1 and finite
 */
public record OneCycle(long length, ScheduleUnit unit, double rise, double division, double finalDivision)
        implements Schedule {
    /**
     * A cycle of this length.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OneCycle {
        ScheduleUnit.atLeastOne("length", length);
        if (!(rise > 0 && rise < 1)) {
            throw new IllegalArgumentException("rise is " + rise + "; it must be greater than 0 and less than 1");
        }
        divisor("division", division);
        divisor("finalDivision", finalDivision);
    }

    private static void divisor(String name, double value) {
        if (!(value >= 1 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and at least 1");
        }
    }

    /**
     * A cycle of so many epochs: 30 % of it rises from a 25th, and it ends at a 10,000th of that.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static OneCycle epochs(long length) {
        return new OneCycle(length, ScheduleUnit.EPOCHS, 0.3, 25, 1e4);
    }

    /**
     * A cycle of so many steps: 30 % of it rises from a 25th, and it ends at a 10,000th of that.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static OneCycle steps(long length) {
        return new OneCycle(length, ScheduleUnit.STEPS, 0.3, 25, 1e4);
    }

    /**
     * The same with another share of steps that rise.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public OneCycle rise(double share) {
        return new OneCycle(length, unit, share, division, finalDivision);
    }

    /**
     * The same with other rates at the beginning and at the end.
     *
     * @throws IllegalArgumentException if one is less than 1 or not finite
     */
    public OneCycle divisions(double division, double finalDivision) {
        return new OneCycle(length, unit, rise, division, finalDivision);
    }

    @Override
    public double factor(long step, int stepsPerEpoch) {
        double last = unit.inSteps(length, stepsPerEpoch) - 1.0;
        double top = Math.max(0, rise * (last + 1) - 1);
        double first = 1 / division;
        if (step >= last) {
            return first / finalDivision;
        }
        return step <= top && top > 0
                ? CosineAnnealing.between(first, 1, step / top)
                : CosineAnnealing.between(1, first / finalDivision, (step - top) / (last - top));
    }
}
