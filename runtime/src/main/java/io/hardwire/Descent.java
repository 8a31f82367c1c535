package io.hardwire;

import io.hardwire.optimizer.Objective;
import io.hardwire.optimizer.Optimizer;

/** What the steps of a trainer do in the precision of its network: the optimizer and the regularization at work. */
sealed interface Descent permits FloatDescent, DoubleDescent {
    /** Refuses settings that the precision cannot hold. */
    void check(Regularization settings);

    /** Makes what these settings need in the next steps. */
    void regularize(Regularization settings);

    /** Makes an updater of the optimizer, at rest, or refuses it and changes nothing. */
    void start(Optimizer optimizer);

    /** Makes the gradient a mean over so many samples, adds that of the penalties, and clips it. */
    void prepareGradient(int samples);

    /**
     * Prepares the gradient, lets the optimizer step, and limits the weights.
     *
     * @param loss the mean loss with penalties, if the optimizer needs it
     */
    void update(int samples, double rate, double loss);

    /** Takes a step of an optimizer that {@link Optimizer#searches searches}; returns the loss before it. */
    double minimize(Objective objective);

    /** Whether the optimizer searched and found that there is nothing more to gain. */
    boolean isMinimized();

    /** How often the optimizer has evaluated the loss in its searches. */
    long evaluations();

    /** The penalty on the present weights, summed in double and in lanes. */
    double penalty();

    /** Goes through what the optimizer remembers. */
    void visit(StateVisitor state);
}
