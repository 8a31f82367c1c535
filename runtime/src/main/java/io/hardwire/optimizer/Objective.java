package io.hardwire.optimizer;

/** What a {@link FloatMinimizer} or {@link DoubleMinimizer} makes small. */
@FunctionalInterface
public interface Objective {
    /** Computes the gradient at the present parameters, into the array that the minimizer was given; returns the loss there. */
    double evaluate();
}
