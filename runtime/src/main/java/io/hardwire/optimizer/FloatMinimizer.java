package io.hardwire.optimizer;

/** An optimizer whose steps ask for the loss and the gradient themselves, as often as they need. */
public interface FloatMinimizer extends FloatUpdater {
    /**
     * Takes one step, or none if it is {@link #isFinished finished}. Allocates nothing.
     *
     * @param parameters the parameters, moved to a point with a smaller loss; left where they are if there is none, or if the first
     *     loss of all is not finite
     * @param gradient receives the gradients that the objective computes
     * @return the loss at the parameters before the step
     */
    double minimize(float[] parameters, float[] gradient, Objective objective);

    /** Whether there is nothing more to gain. */
    boolean isFinished();

    /** How often the objective was evaluated. */
    long evaluations();

    /**
     * Not for minimizers.
     *
     * @throws IllegalStateException always
     */
    @Override
    default void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        throw new IllegalStateException("a minimizer takes its steps through minimize");
    }
}
