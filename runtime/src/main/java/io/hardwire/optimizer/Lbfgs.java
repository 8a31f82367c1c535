package io.hardwire.optimizer;

/**
 * L-BFGS, for full batches: a quasi-Newton direction from the last pairs of moves and changes of the gradient (Nocedal, "Updating
 * quasi-Newton matrices with limited storage", 1980), and along it a line search for the strong Wolfe conditions (Moré and
 * Thuente, "Line search algorithms with guaranteed sufficient decrease", 1994, with c1 = 1e-3 and c2 = 0.9). It has no learning rate:
 * the search tries a step of 1 first, and one of length 1 where it has no pair yet. Constants and the search are those of SciPy's
 * L-BFGS-B, which scikit-learn's networks train with.
 *
 * <p>A step evaluates loss and gradient as often as its search needs, mostly once. So it takes steps only in {@code fit} and in a
 * run, with a full batch, and an epoch is one step; {@code History.gradientEvaluations()} tells how many gradients that took. The
 * network is always left at the best point found. Nothing that spoils the search goes with it: no schedule, no clipping, no max-norm.
 *
 * @param history the number of pairs; at least 1. Each takes twice the memory of the parameters
 * @param gradientTolerance training ends when no number of the gradient is larger than this; at least 0 and finite
 * @param changeTolerance training ends when a step changes the loss, or every parameter, by less than this; at least 0 and finite
 */
public record Lbfgs(int history, double gradientTolerance, double changeTolerance) implements Optimizer {
    /**
     * L-BFGS with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Lbfgs {
        ScheduleUnit.atLeastOne("history", history);
        Settings.notNegative("gradientTolerance", gradientTolerance);
        Settings.notNegative("changeTolerance", changeTolerance);
    }

    /**
     * L-BFGS with this many pairs (10 are usual) and tolerances of 1e-7 and 1e-9.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Lbfgs history(int pairs) {
        return new Lbfgs(pairs, 1e-7, 1e-9);
    }

    /**
     * The same with other tolerances.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Lbfgs tolerances(double gradient, double change) {
        return new Lbfgs(history, gradient, change);
    }

    /** 1: the step that a line search tries first. */
    @Override
    public double learningRate() {
        return 1;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public FloatMinimizer floatUpdater(int parameters, int weights) {
        return new FloatLbfgs(parameters, this);
    }

    @Override
    public DoubleMinimizer doubleUpdater(int parameters, int weights) {
        return new DoubleLbfgs(parameters, this);
    }
}
