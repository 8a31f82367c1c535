package io.hardwire.optimizer;

/**
 * A line search for the strong Wolfe conditions: a step {@code t} with {@code f(t) <= f(0) + c1 t f'(0)} and {@code |f'(t)| <= c2
 * |f'(0)|} (Moré and Thuente, "Line search algorithms with guaranteed sufficient decrease", ACM Transactions on Mathematical
 * Software 20, 1994), with the constants of L-BFGS-B. Losses that are not finite count as too large.
 */
final class MoreThuente {
    private static final double DECREASE = 1e-3;
    private static final double CURVATURE = 0.9;
    private static final int MOST_EVALUATIONS = 20;

    /** The interval is narrow enough if it is this share of its larger end. */
    private static final double NARROW = 0.1;

    /** How far beyond the last step the next may be, as shares of their distance, until a minimum is bracketed. */
    private static final double NEAREST = 1.1;

    private static final double FARTHEST = 4;
    private static final double LARGEST = 1e10;

    /** An interval has to shrink to this share in two trials. */
    private static final double SHRINK = 0.66;

    private final double least;
    private final Line line;
    private final Bracket bracket = new Bracket();

    /** A search of this line that gives up when no parameter would change by so much any more. */
    MoreThuente(Line line, double least) {
        this.line = line;
        this.least = least;
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
        double decrease = DECREASE * slope;
        double width = LARGEST;
        double widthBefore = 2 * LARGEST;
        boolean seeksDecrease = true;
        double step = first;
        double from = 0;
        double to = first + FARTHEST * first;
        bracket.begin(value, slope);
        for (int evaluations = 0; evaluations < MOST_EVALUATIONS; evaluations++) {
            double loss = line.value(step);
            double there = line.slope();
            if (!(Math.abs(loss) <= Double.MAX_VALUE && Math.abs(there) <= Double.MAX_VALUE)) {
                to = step;
                step = bracket.best() + NARROW * (step - bracket.best());
                continue;
            }
            double enough = value + step * decrease;
            seeksDecrease &= loss > enough || there < 0;
            if (loss <= enough && Math.abs(there) <= -CURVATURE * slope) {
                return step;
            }
            boolean isShifted = seeksDecrease && loss <= bracket.bestValue() && loss > enough;
            double next = bracket.next(step, loss, there, from, to, isShifted ? decrease : 0);
            if (bracket.best() == step) {
                line.keep();
            }
            if (bracket.isClosed()) {
                if (bracket.width() >= SHRINK * widthBefore) {
                    next = bracket.middle();
                }
                widthBefore = width;
                width = bracket.width();
                from = bracket.left();
                to = bracket.right();
                if (to - from <= NARROW * to || width * largest < least || next <= from || next >= to) {
                    return bracket.best();
                }
            } else {
                from = next + NEAREST * (next - bracket.best());
                to = next + FARTHEST * (next - bracket.best());
                next = Math.min(LARGEST, next);
            }
            step = next;
        }
        return bracket.best();
    }
}
