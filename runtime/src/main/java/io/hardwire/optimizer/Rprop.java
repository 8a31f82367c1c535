package io.hardwire.optimizer;

/**
 * Resilient backpropagation, for full batches: each parameter has a step size of its own, which grows while its gradient keeps its
 * sign and shrinks when that turns. Where the sign turned, the parameter rests for one step. It is the variant of Riedmiller and
 * Braun (1993) without weight backtracking, called iRprop- by Igel and Hüsken ("Empirical evaluation of the improved Rprop learning
 * algorithms", Neurocomputing 2003), and has the numbers of PyTorch's {@code Rprop}.
 *
 * <p>Of the learning rate only that of the first step counts: every step size starts from it. A schedule has no effect afterwards.
 *
 * @param learningRate where the step sizes start; greater than 0 and finite
 * @param shrinkage the factor of a step size whose gradient turned; greater than 0 and less than 1
 * @param growth the factor of a step size whose gradient kept its sign; greater than 1 and finite
 * @param smallest the lower bound of the step sizes; at least 0 and finite
 * @param largest the upper bound of the step sizes; at least the smallest, and finite
 */
public record Rprop(double learningRate, double shrinkage, double growth, double smallest, double largest)
        implements Optimizer {
    /**
     * Rprop with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Rprop {
        checkSteps(learningRate, shrinkage, growth, smallest, largest);
    }

    /** The settings that {@link IrpropPlus} has, too. */
    static void checkSteps(double learningRate, double shrinkage, double growth, double smallest, double largest) {
        Settings.positive(Settings.LEARNING_RATE, learningRate);
        if (!(shrinkage > 0 && shrinkage < 1)) {
            throw new IllegalArgumentException(
                    "shrinkage is " + shrinkage + "; it must be greater than 0 and less than 1");
        }
        if (!(growth > 1 && growth <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("growth is " + growth + "; it must be finite and greater than 1");
        }
        Settings.notNegative("smallest", smallest);
        if (!(largest >= smallest && largest > 0 && largest <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("largest is " + largest
                    + "; it must be finite, greater than 0 and at least as large as smallest, which is " + smallest);
        }
    }

    /** The same settings in the precision of a {@code float} network. */
    static void checkStepsAsFloats(double learningRate, double largest) {
        Settings.positiveAsFloat(Settings.LEARNING_RATE, learningRate);
        Settings.positiveAsFloat("largest", largest);
    }

    /**
     * Rprop whose step sizes start here, shrink by 0.5, grow by 1.2, and stay between 1e-6 and 50.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static Rprop learningRate(double rate) {
        return new Rprop(rate, 0.5, 1.2, 1e-6, 50);
    }

    /**
     * The same with other factors.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Rprop factors(double shrinkage, double growth) {
        return new Rprop(learningRate, shrinkage, growth, smallest, largest);
    }

    /**
     * The same with other bounds.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Rprop bounds(double smallest, double largest) {
        return new Rprop(learningRate, shrinkage, growth, smallest, largest);
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        checkStepsAsFloats(learningRate, largest);
        return new FloatRprop(parameters, (float) shrinkage, (float) growth, (float) smallest, (float) largest);
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleRprop(parameters, shrinkage, growth, smallest, largest);
    }
}
