package io.hardwire.optimizer;

/** What the settings of optimizers have in common. */
final class Settings {
    private Settings() {}

    static void checkLearningRate(double rate) {
        if (!(rate > 0 && rate <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "the learning rate is " + rate + "; it must be finite and greater than 0");
        }
    }

    /** The rate in the precision of a {@code float} network, where very large and very small ones have no value. */
    static float learningRateAsFloat(double rate) {
        float rounded = (float) rate;
        if (!(rounded > 0 && rounded <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("the learning rate is " + rate + ", which is " + rounded
                    + " as a float; it must be finite and greater than 0 there, too");
        }
        return rounded;
    }

    /** The momentum in the precision of a {@code float} network, where one just below 1 would be 1. */
    static float momentumAsFloat(double momentum) {
        float rounded = (float) momentum;
        if (!(rounded < 1)) {
            throw new IllegalArgumentException("momentum is " + momentum + ", which is " + rounded
                    + " as a float; it must be less than 1 there, too");
        }
        return rounded;
    }
}
