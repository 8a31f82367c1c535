package io.hardwire.optimizer;

/**
 * A rule that turns a gradient into new parameters: an immutable configuration, free of state. What a rule remembers from step
 * to step (a velocity, say) lives in the updater that a trainer makes of it.
 *
 * <p>A new rule is a new record in this list: its settings, checked, and its two updaters.
 */
public sealed interface Optimizer
        permits Sgd, Momentum, Nesterov, AdaGrad, RmsProp, Adam, AdamW, Rprop, IrpropPlus, Lbfgs {
    /** The step size, before a schedule changes it; greater than 0 and finite. */
    double learningRate();

    /** Whether a step depends on the loss, and not on the gradient alone. */
    default boolean needsLoss() {
        return false;
    }

    /**
     * Whether a step looks for a better point itself, by evaluating the loss and its gradient in several places. Such an optimizer
     * takes steps in {@code fit} and in a run only, with a full batch; its updaters are {@link FloatMinimizer} and {@link
     * DoubleMinimizer}.
     */
    default boolean searches() {
        return false;
    }

    /**
     * The rule for {@code float} parameters, at rest. Allocates all the state that it will ever need.
     *
     * @param parameters the number of parameters
     * @param weights how many of them, the first ones, are weights; the others are biases
     * @throws IllegalArgumentException if a setting is out of its range once it is rounded to {@code float}
     */
    FloatUpdater floatUpdater(int parameters, int weights);

    /**
     * The rule for {@code double} parameters, at rest. Allocates all the state that it will ever need.
     *
     * @param parameters the number of parameters
     * @param weights how many of them, the first ones, are weights; the others are biases
     */
    DoubleUpdater doubleUpdater(int parameters, int weights);
}
