package io.hardwire.optimizer;

/** One optimizer at work on one network of {@code float} parameters. Not safe for use by several threads at once. */
@FunctionalInterface
public interface FloatUpdater {
    /**
     * Takes one step. Allocates nothing.
     *
     * @param parameters the parameters, changed in place
     * @param gradient the gradient, as long; only read
     */
    void update(float[] parameters, float[] gradient);
}
