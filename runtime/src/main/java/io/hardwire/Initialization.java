package io.hardwire;

import io.hardwire.random.SeededRandom;

/** First weights, drawn for each layer according to its activation. */
final class Initialization {
    private Initialization() {}

    /**
     * Draws all weights, in their flat order, uniformly between plus and minus the limit of their layer:
     * {@code w = limit * (2u - 1)}.
     */
    static double[] weights(Shape shape, SeededRandom random) {
        double[] weights = new double[shape.weightCount()];
        int next = 0;
        for (int layer = 0; layer < shape.depth(); layer++) {
            int in = shape.units(layer);
            int out = shape.units(layer + 1);
            double limit = limit(shape.activations().get(layer), in, out);
            for (int k = 0; k < in * out; k++) {
                weights[next++] = limit * (2 * random.nextDouble() - 1);
            }
        }
        return weights;
    }

    /**
     * The limit of Glorot and Bengio ("Understanding the difficulty of training deep feedforward neural networks", 2010), and for
     * rectified units, sharp or smooth, that of He et al. ("Delving deep into rectifiers", 2015). SELU keeps the scale of what it is given with that of
     * LeCun et al. ("Efficient BackProp", 1998), as Klambauer et al. say.
     */
    private static double limit(Activation activation, int in, int out) {
        return switch (activation) {
            case SIGMOID, TANH, SOFTPLUS, SOFTSIGN, HARD_SIGMOID, IDENTITY, SOFTMAX, LOG_SOFTMAX ->
                Math.sqrt(6.0 / ((double) in + out));
            case RELU, LEAKY_RELU, ELU, GELU, SILU -> Math.sqrt(6.0 / in);
            case SELU -> Math.sqrt(3.0 / in);
        };
    }
}
