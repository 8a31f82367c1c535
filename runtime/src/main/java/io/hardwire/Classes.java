package io.hardwire;

/** Reads a class off the outputs of a network. */
final class Classes {
    private final int count;
    private final double threshold;

    /** The classes of networks of this shape. */
    Classes(Shape shape) {
        this.count = shape.outputs();
        this.threshold = outputsAreScores(shape) ? 0 : 0.5;
    }

    /**
     * Whether the outputs are probabilities of classes, their logarithms, or scores that are positive for a class. Where they are none of
     * these, there is no accuracy.
     */
    static boolean areIn(Shape shape) {
        return switch (shape.outputActivation()) {
            case SIGMOID, HARD_SIGMOID, SOFTMAX, LOG_SOFTMAX -> true;
            case TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, IDENTITY -> outputsAreScores(shape);
        };
    }

    /** Whether an output stands for its class where it is positive: a margin, or the logit of a probability. */
    private static boolean outputsAreScores(Shape shape) {
        return shape.loss() == Loss.HINGE
                || (shape.loss() == Loss.BINARY_CROSS_ENTROPY && shape.outputActivation() == Activation.IDENTITY);
    }

    /** The index of the largest output, the lowest if several are; a single output is class 1 from the threshold on. */
    int of(double[] outputs, int from) {
        if (count == 1) {
            return outputs[from] >= threshold ? 1 : 0;
        }
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (outputs[from + k] > outputs[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }

    /** The index of the largest output, the lowest if several are; a single output is class 1 from the threshold on. */
    int of(float[] outputs, int from) {
        if (count == 1) {
            return outputs[from] >= threshold ? 1 : 0;
        }
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (outputs[from + k] > outputs[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }
}
