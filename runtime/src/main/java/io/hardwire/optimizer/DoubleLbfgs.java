package io.hardwire.optimizer;

/** {@link Lbfgs} at work. */
final class DoubleLbfgs implements DoubleMinimizer, Line {
    /** Pairs with a smaller share of the decrease that was foreseen tell of no curvature that could be trusted. */
    private static final double LEAST_SHARE = Math.ulp(1d);

    private static final double[] NONE = {};
    private static final Objective NOTHING = () -> Double.NaN;

    private final double gradientTolerance;
    private final double changeTolerance;
    private final MoreThuente search;
    private final DoublePairs pairs;
    /** The gradient where the last step ended, and the direction of the next. */
    private final double[] here;

    private final double[] direction;
    private final double[] origin;
    private final double[] keptGradient;
    private final double[][] state;
    private final LbfgsCounters counters;

    private double[] parameters = NONE;
    private double[] gradient = NONE;
    private Objective objective = NOTHING;
    private double reached;
    private double value;
    private double slope;
    private double keptValue;
    private double keptSlope;

    DoubleLbfgs(int length, Lbfgs settings) {
        this.gradientTolerance = settings.gradientTolerance();
        this.changeTolerance = settings.changeTolerance();
        this.counters = new LbfgsCounters(settings.history());
        this.pairs = new DoublePairs(length, settings.history(), counters);
        this.here = new double[length];
        this.direction = new double[length];
        this.origin = new double[length];
        this.keptGradient = new double[length];
        this.search = new MoreThuente(this, changeTolerance);
        this.state = pairs.stateWith(here);
    }

    @Override
    public double minimize(double[] parameters, double[] gradient, Objective objective) {
        this.parameters = parameters;
        this.gradient = gradient;
        this.objective = objective;
        if (counters.evaluations() == 0) {
            double loss = evaluate();
            if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
                return loss;
            }
            counters.loss(loss);
            System.arraycopy(gradient, 0, here, 0, here.length);
        }
        double loss = counters.loss();
        if (!isFinished()) {
            step(loss);
        }
        return loss;
    }

    private void step(double loss) {
        if (Vectors.largestMagnitude(here) <= gradientTolerance) {
            counters.finish();
            return;
        }
        pairs.direction(here, direction);
        System.arraycopy(parameters, 0, origin, 0, origin.length);
        double descent = Vectors.dot(here, direction);
        double first = counters.pairs() == 0 ? 1 / Math.sqrt(Vectors.dot(here, here)) : 1;
        double largest = Vectors.largestMagnitude(direction);
        double length = descent < 0 ? search.search(loss, descent, first, largest) : 0;
        if (length == 0) {
            System.arraycopy(origin, 0, parameters, 0, origin.length);
            giveUp();
            return;
        }
        comeTo(length);
        double product = length * (slope - descent);
        if (product > -LEAST_SHARE * length * descent) {
            pairs.add(length, direction, gradient, here, product);
        }
        System.arraycopy(gradient, 0, here, 0, here.length);
        counters.loss(value);
        if (length * largest <= changeTolerance || Math.abs(value - loss) < changeTolerance) {
            counters.finish();
        }
    }

    /** Without a better point along the direction, the next one is that of the gradient; without one there, that is all. */
    private void giveUp() {
        if (counters.pairs() == 0) {
            counters.finish();
        } else {
            counters.pairs(0);
        }
    }

    private void comeTo(double length) {
        if (reached != length) {
            move(length);
            System.arraycopy(keptGradient, 0, gradient, 0, gradient.length);
            value = keptValue;
            slope = keptSlope;
        }
    }

    private double evaluate() {
        counters.countEvaluation();
        return objective.evaluate();
    }

    private void move(double step) {
        System.arraycopy(origin, 0, parameters, 0, origin.length);
        Vectors.add(step, direction, parameters);
        reached = step;
    }

    @Override
    public double value(double step) {
        move(step);
        value = evaluate();
        slope = Vectors.dot(gradient, direction);
        return value;
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public void keep() {
        System.arraycopy(gradient, 0, keptGradient, 0, gradient.length);
        keptValue = value;
        keptSlope = slope;
    }

    @Override
    public boolean isFinished() {
        return counters.isFinished();
    }

    @Override
    public long evaluations() {
        return counters.evaluations();
    }

    @Override
    public double[][] state() {
        return state;
    }

    @Override
    public long[] counters() {
        return counters.array();
    }
}
