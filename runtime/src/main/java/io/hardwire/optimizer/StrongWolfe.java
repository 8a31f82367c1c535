package io.hardwire.optimizer;

/**
 * A line search for the strong Wolfe conditions: a step {@code t} with {@code f(t) <= f(0) + c1 t f'(0)} and {@code |f'(t)| <= c2
 * |f'(0)|} (Nocedal and Wright, "Numerical optimization", 2006, algorithms 3.5 and 3.6), by cubic interpolation (3.59). Losses that
 * are not finite count as too large.
 */
final class StrongWolfe {
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MOST_EVALUATIONS = 25;

    /** An interval has to shrink by this share, at least every other time. */
    private static final double MARGIN = 0.1;

    private final double narrowest;
    private final Line line;
    private double start;
    private double startSlope;
    private int evaluations;

    private double low;
    private double lowValue;
    private double lowSlope;
    private double high;
    private double highValue;
    private double highSlope;

    /** A search of this line that gives up when no parameter would change by so much any more. */
    StrongWolfe(Line line, double narrowest) {
        this.line = line;
        this.narrowest = narrowest;
    }

    /**
     * Searches.
     *
     * @param value the loss at 0
     * @param slope the derivative there, less than 0
     * @param first the step to try first
     * @param largest the largest number of the direction, by magnitude
     * @return the step found, or 0; the line has gone there last, or else kept it, unless it is 0
     */
    double search(double value, double slope, double first, double largest) {
        start = value;
        startSlope = slope;
        low = 0;
        lowValue = value;
        lowSlope = slope;
        high = first;
        for (evaluations = 1; evaluations <= MOST_EVALUATIONS; evaluations++) {
            highValue = line.value(high);
            highSlope = line.slope();
            if (isTooLarge(high, highValue) || (evaluations > 1 && highValue >= lowValue)) {
                return zoom(largest);
            }
            if (isFlat(highSlope)) {
                return high;
            }
            line.keep();
            if (highSlope >= 0) {
                exchange();
                return zoom(largest);
            }
            double next = cubic(high + 0.01 * (high - low), 10 * high);
            low = high;
            lowValue = highValue;
            lowSlope = highSlope;
            high = next;
        }
        return low;
    }

    private double zoom(double largest) {
        boolean isSlow = false;
        while (evaluations < MOST_EVALUATIONS && Math.abs(high - low) * largest >= narrowest) {
            double left = Math.min(low, high);
            double right = Math.max(low, high);
            double margin = MARGIN * (right - left);
            double step = cubic(left, right);
            if (Math.min(right - step, step - left) >= margin) {
                isSlow = false;
            } else if (isSlow || step >= right || step <= left) {
                step = right - step < step - left ? right - margin : left + margin;
                isSlow = false;
            } else {
                isSlow = true;
            }
            double value = line.value(step);
            double slope = line.slope();
            evaluations++;
            if (isTooLarge(step, value) || value >= lowValue) {
                high = step;
                highValue = value;
                highSlope = slope;
                continue;
            }
            if (isFlat(slope)) {
                return step;
            }
            line.keep();
            if (slope * (high - low) >= 0) {
                exchange();
            }
            low = step;
            lowValue = value;
            lowSlope = slope;
        }
        return low;
    }

    private boolean isTooLarge(double step, double value) {
        return !(value <= start + DECREASE * step * startSlope);
    }

    private boolean isFlat(double slope) {
        return Math.abs(slope) <= -CURVATURE * startSlope;
    }

    private void exchange() {
        double step = low;
        double value = lowValue;
        double slope = lowSlope;
        low = high;
        lowValue = highValue;
        lowSlope = highSlope;
        high = step;
        highValue = value;
        highSlope = slope;
    }

    /** Where the cubic through both ends, with their slopes, is smallest; within these bounds, or half-way where there is no such place. */
    private double cubic(double least, double most) {
        double mean = lowSlope + highSlope - 3 * (lowValue - highValue) / (low - high);
        double root = Math.copySign(Math.sqrt(mean * mean - lowSlope * highSlope), high - low);
        double step = high - (high - low) * ((highSlope + root - mean) / (highSlope - lowSlope + 2 * root));
        return Math.abs(step) <= Double.MAX_VALUE ? Math.max(least, Math.min(most, step)) : (least + most) / 2;
    }
}
