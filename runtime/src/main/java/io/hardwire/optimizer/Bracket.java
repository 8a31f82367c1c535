package io.hardwire.optimizer;

/**
 * The interval of {@link MoreThuente} that holds a minimum, once it is closed: the best step so far with its loss and slope, and another
 * step on the other side of the minimum. Steps are safeguarded as in section 4 of the paper; names of its four cases are used.
 */
final class Bracket {
    /** Within a closed interval a step goes at most so far towards its other end. */
    private static final double SHARE = 0.66;

    private double best;
    private double bestValue;
    private double bestSlope;
    private double other;
    private double otherValue;
    private double otherSlope;
    private boolean isClosed;

    /** Begins at step 0. */
    void begin(double value, double slope) {
        best = 0;
        bestValue = value;
        bestSlope = slope;
        other = 0;
        otherValue = value;
        otherSlope = slope;
        isClosed = false;
    }

    double best() {
        return best;
    }

    double bestValue() {
        return bestValue;
    }

    boolean isClosed() {
        return isClosed;
    }

    double left() {
        return Math.min(best, other);
    }

    double right() {
        return Math.max(best, other);
    }

    double width() {
        return Math.abs(other - best);
    }

    double middle() {
        return best + 0.5 * (other - best);
    }

    /**
     * Takes in what a step found, and says which one to try next.
     *
     * @param least the smallest step to try
     * @param most the largest
     * @param decrease the slope of the line that is subtracted from all losses, 0 for none
     */
    double next(double step, double value, double slope, double least, double most, double decrease) {
        shift(-decrease);
        double next = safeguarded(step, value - step * decrease, slope - decrease, least, most);
        shift(decrease);
        return next;
    }

    private void shift(double slope) {
        bestValue += best * slope;
        bestSlope += slope;
        otherValue += other * slope;
        otherSlope += slope;
    }

    private double safeguarded(double step, double value, double slope, double least, double most) {
        boolean isHigher = value > bestValue;
        boolean turns = slope * Math.signum(bestSlope) < 0;
        double next;
        if (isHigher) {
            next = caseOfHigherLoss(step, value, slope);
            isClosed = true;
        } else if (turns) {
            next = caseOfTurningSlope(step, value, slope);
            isClosed = true;
        } else if (Math.abs(slope) < Math.abs(bestSlope)) {
            next = caseOfFlatterSlope(step, value, slope, least, most);
        } else if (isClosed) {
            next = step + (other - step) * shareOfCubic(step, value, slope, other, otherValue, otherSlope);
        } else {
            next = step > best ? most : least;
        }
        if (isHigher) {
            other = step;
            otherValue = value;
            otherSlope = slope;
        } else {
            if (turns) {
                other = best;
                otherValue = bestValue;
                otherSlope = bestSlope;
            }
            best = step;
            bestValue = value;
            bestSlope = slope;
        }
        return next;
    }

    /** Case 1: the minimum is in between. The cubic's is taken if it is nearer to the best step, else the mean of both. */
    private double caseOfHigherLoss(double step, double value, double slope) {
        double cubic = best + (step - best) * shareOfCubic(best, bestValue, bestSlope, step, value, slope);
        double parabola = best + bestSlope / ((bestValue - value) / (step - best) + bestSlope) / 2 * (step - best);
        return Math.abs(cubic - best) < Math.abs(parabola - best) ? cubic : cubic + (parabola - cubic) / 2;
    }

    /** Case 2: lower, and the slope has another sign: the minimum is in between. The farther one from the step is taken. */
    private double caseOfTurningSlope(double step, double value, double slope) {
        double cubic = step + (best - step) * shareOfCubic(step, value, slope, best, bestValue, bestSlope);
        double secant = secant(step, slope);
        return Math.abs(cubic - step) > Math.abs(secant - step) ? cubic : secant;
    }

    /** Case 3: lower, and flatter: the minimum is further on, if the cubic has one there. */
    private double caseOfFlatterSlope(double step, double value, double slope, double least, double most) {
        double share = shareOfCubic(step, value, slope, best, bestValue, bestSlope);
        double cubic = share < 0 ? step + (best - step) * share : step > best ? most : least;
        double secant = secant(step, slope);
        boolean cubicIsNearer = Math.abs(cubic - step) < Math.abs(secant - step);
        if (isClosed) {
            double next = cubicIsNearer ? cubic : secant;
            double bound = step + SHARE * (other - step);
            return step > best ? Math.min(bound, next) : Math.max(bound, next);
        }
        return Math.max(least, Math.min(most, cubicIsNearer ? secant : cubic));
    }

    private double secant(double step, double slope) {
        return step + slope / (slope - bestSlope) * (best - step);
    }

    /** Where the cubic through two points with these slopes is smallest, as a share of the way from the first to the second. */
    private static double shareOfCubic(
            double a, double valueOfA, double slopeOfA, double b, double valueOfB, double slopeOfB) {
        double theta = 3 * (valueOfA - valueOfB) / (b - a) + slopeOfA + slopeOfB;
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(slopeOfA), Math.abs(slopeOfB)));
        double square = theta / scale * (theta / scale) - slopeOfA / scale * (slopeOfB / scale);
        double gamma = Math.copySign(scale * Math.sqrt(Math.max(0, square)), b - a);
        return (gamma - slopeOfA + theta) / (gamma - slopeOfA + gamma + slopeOfB);
    }
}
