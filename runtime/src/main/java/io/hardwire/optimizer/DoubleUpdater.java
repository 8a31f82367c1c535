package io.hardwire.optimizer;

/** One optimizer at work on one network of {@code double} parameters. Not safe for use by several threads at once. */
public interface DoubleUpdater {
    /**
     * Takes one step. Allocates nothing.
     *
     * @param parameters the parameters, changed in place
     * @param gradient the gradient, as long; only read
     * @param learningRate the step size of this step: {@link Optimizer#learningRate} times the factor of a schedule; 0 or more
     * @param loss the mean loss of the step's samples with penalties, at these parameters; any number if the optimizer does not
     *     {@link Optimizer#needsLoss need} it
     */
    void update(double[] parameters, double[] gradient, double learningRate, double loss);

    /**
     * What the optimizer remembers of each parameter: its own arrays, the same objects in the same order at every call, none where
     * it remembers nothing. Whoever copies earlier contents into them, and into {@link #counters}, brings the optimizer back to
     * where it was then.
     */
    double[][] state();

    /** What the optimizer remembers besides {@link #state}, as long as the optimizer lives in the same array: counts, and bits of numbers. */
    long[] counters();
}
