package io.hardwire;

/**
 * The derivative of a function of one number, from its values alone: central differences with steps that halve, extrapolated to the
 * step 0, of which the one counts that is known best (Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", 1982).
 *
 * <p>Next to a kink, as ReLU has one, central differences agree on the mean of the two slopes, which is neither. But the slopes to both
 * sides, which come together as the step shrinks where there is no kink, do not there; what they keep apart by is part of the error.
 */
final class LossDifferences {
    /** A function of one number, which remembers its argument. */
    interface Function {
        /** Sets the argument, rounds it, and returns what it became. */
        double moveTo(double argument);

        /** The value at the present argument. */
        double value();

        /** How far from the truth the values may be. */
        double noise();
    }

    private final double firstStep;
    private final int steps;
    private final double[] column;
    private double derivative;
    private double error;
    private double gap;
    private double lastGap;

    /** Steps that begin with {@code firstStep} and halve. */
    LossDifferences(double firstStep, int steps) {
        this.firstStep = firstStep;
        this.steps = steps;
        this.column = new double[steps];
    }

    /**
     * Finds the derivative at {@code x}, where the function has the value {@code centre}; stops when it is known to {@code enough}. The
     * argument is {@code x} again afterwards.
     */
    void find(Function function, double x, double centre, double enough) {
        derivative = Double.NaN;
        error = Double.POSITIVE_INFINITY;
        double step = firstStep;
        for (int row = 0; row < steps && error > enough; row++) {
            double difference = difference(function, x, centre, step);
            double kink = row == 0 ? 0 : Math.abs(2 * gap - lastGap) / 2;
            extrapolate(row, difference, kink + function.noise() / step);
            step /= 2;
        }
        function.moveTo(x);
    }

    private double difference(Function function, double x, double centre, double step) {
        double right = function.moveTo(x + step);
        double above = function.value();
        double left = function.moveTo(x - step);
        double below = function.value();
        lastGap = gap;
        gap = (above - centre) / (right - x) - (centre - below) / (x - left);
        return (above - below) / (right - left);
    }

    /** Neville's scheme in squares of the step: the new row takes the place of the last one. */
    private void extrapolate(int row, double difference, double unknown) {
        double next = difference;
        double power = 1;
        for (int k = 0; k < row; k++) {
            double before = column[k];
            column[k] = next;
            power *= 4;
            double better = (power * next - before) / (power - 1);
            double apart = Math.max(Math.abs(better - next), Math.abs(better - before)) + unknown;
            if (apart < error) {
                error = apart;
                derivative = better;
            }
            next = better;
        }
        column[row] = next;
    }

    /** The derivative that was found. */
    double derivative() {
        return derivative;
    }

    /** How far it may be from the truth: how far the extrapolations lie apart, and what kinks and rounding add. */
    double error() {
        return error;
    }
}
