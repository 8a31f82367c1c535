package io.hardwire.optimizer;

/**
 * A rule that turns a gradient into new parameters: an immutable configuration, free of state. What a rule remembers from step
 * to step (a velocity, say) lives in the updater that a trainer makes of it.
 *
 * <p>A new rule is a new record in this list: its settings, checked, and its two updaters.
 */
public sealed interface Optimizer permits Sgd, Momentum {
    /** The step size; greater than 0 and finite. */
    double learningRate();

    /**
     * The rule for {@code float} parameters, at rest. Allocates all the state that it will ever need.
     *
     * @param parameters the number of parameters
     * @throws IllegalArgumentException if a setting is 0 or infinite once it is rounded to {@code float}
     */
    FloatUpdater floatUpdater(int parameters);

    /**
     * The rule for {@code double} parameters, at rest. Allocates all the state that it will ever need.
     *
     * @param parameters the number of parameters
     */
    DoubleUpdater doubleUpdater(int parameters);
}
