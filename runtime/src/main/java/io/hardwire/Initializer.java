package io.hardwire;

/**
 * How the first weights and biases of a layer are drawn; see {@link Trainer#initialise(Initializer...)}. With {@code in} inputs and
 * {@code out} units in the layer, weights are independent and have mean 0 and the standard deviation of their scheme, times the gain.
 *
 * @param weights how the weights are drawn
 * @param gain what the weights are multiplied by; greater than 0 and finite
 * @param bias what every bias starts at; finite
 */
public record Initializer(Scheme weights, double gain, double bias) {
    /** How weights are drawn. Uniform ones lie between plus and minus {@code sqrt(3)} times the standard deviation. */
    public enum Scheme {
        /** Uniform, standard deviation {@code sqrt(2 / (in + out))} (Glorot and Bengio 2010): for tanh and sigmoid. */
        GLOROT_UNIFORM,
        /** Normal, standard deviation {@code sqrt(2 / (in + out))} (Glorot and Bengio 2010). */
        GLOROT_NORMAL,
        /** Uniform, standard deviation {@code sqrt(2 / in)} (He et al. 2015): for ReLU and its relatives. */
        HE_UNIFORM,
        /** Normal, standard deviation {@code sqrt(2 / in)} (He et al. 2015). */
        HE_NORMAL,
        /** Uniform, standard deviation {@code sqrt(1 / in)} (LeCun et al. 1998): for SELU. */
        LECUN_UNIFORM,
        /** Normal, standard deviation {@code sqrt(1 / in)} (LeCun et al. 1998). */
        LECUN_NORMAL,
        /**
         * A matrix whose rows (or columns, if there are fewer) are orthogonal and of length 1, each such matrix equally likely (Saxe,
         * McClelland and Ganguli 2014).
         */
        ORTHOGONAL,
        /** All 0: for a last layer only, units of other layers would stay alike. */
        ZEROS
    }

    /**
     * These settings.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Initializer {
        if (!(gain > 0 && gain <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("gain is " + gain + "; it must be finite and greater than 0");
        }
        if (!(Math.abs(bias) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("bias is " + bias + "; it must be finite");
        }
    }

    /** Weights of this scheme, with a gain of 1, and biases of 0. */
    public static Initializer of(Scheme weights) {
        return new Initializer(weights, 1, 0);
    }

    /**
     * The same with another gain.
     *
     * @throws IllegalArgumentException if it is not greater than 0 or not finite
     */
    public Initializer gain(double gain) {
        return new Initializer(weights, gain, bias);
    }

    /**
     * The same with other biases.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public Initializer bias(double bias) {
        return new Initializer(weights, gain, bias);
    }
}
