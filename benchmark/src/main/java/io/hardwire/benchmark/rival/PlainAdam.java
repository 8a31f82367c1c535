package io.hardwire.benchmark.rival;

/** Adam as an engineer writes it below the loops of a {@link PlainNetwork}. */
final class PlainAdam {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final float[][] parameters;
    private final float[][] gradients;
    private final float[][] means;
    private final float[][] squares;
    private final double learningRate;
    private int steps;

    /**
     * For these parameters.
     *
     * @param gradients an array for each array of parameters: where the sums of their gradients will be found
     */
    PlainAdam(float[][] parameters, float[][] gradients, double learningRate) {
        this.parameters = parameters;
        this.gradients = gradients;
        this.learningRate = learningRate;
        means = new float[parameters.length][];
        squares = new float[parameters.length][];
        for (int k = 0; k < parameters.length; k++) {
            means[k] = new float[parameters[k].length];
            squares[k] = new float[parameters[k].length];
        }
    }

    /** One update with the mean of the gradients of so many samples, whose sums are set to 0. */
    void step(int samples) {
        steps++;
        float rate = (float) (learningRate / (1 - Math.pow(BETA_1, steps)));
        float root = (float) (1 / Math.sqrt(1 - Math.pow(BETA_2, steps)));
        for (int k = 0; k < parameters.length; k++) {
            step(parameters[k], gradients[k], means[k], squares[k], 1f / samples, rate, root);
        }
    }

    private static void step(
            float[] parameters,
            float[] gradients,
            float[] means,
            float[] squares,
            float share,
            float rate,
            float root) {
        for (int k = 0; k < parameters.length; k++) {
            float gradient = share * gradients[k];
            means[k] = (float) BETA_1 * means[k] + (float) (1 - BETA_1) * gradient;
            squares[k] = (float) BETA_2 * squares[k] + (float) (1 - BETA_2) * gradient * gradient;
            parameters[k] -= rate * means[k] / (root * (float) Math.sqrt(squares[k]) + EPSILON);
            gradients[k] = 0;
        }
    }
}
