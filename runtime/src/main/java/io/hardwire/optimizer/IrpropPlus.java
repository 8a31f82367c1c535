package io.hardwire.optimizer;

/**
 * iRprop+ (Igel and Hüsken, "Empirical evaluation of the improved Rprop learning algorithms", Neurocomputing 2003), for full
 * batches: {@link Rprop}, and where a gradient's sign turned, the parameter's last move is taken back if the loss has risen with it.
 *
 * <p>Of the learning rate only that of the first step counts: every step size starts from it. A schedule has no effect afterwards.
 *
 * @param learningRate where the step sizes start; greater than 0 and finite
 * @param shrinkage the factor of a step size whose gradient turned; greater than 0 and less than 1
 * @param growth the factor of a step size whose gradient kept its sign; greater than 1 and finite
 * @param smallest the lower bound of the step sizes; at least 0 and finite
 * @param largest the upper bound of the step sizes; at least the smallest, and finite
 */
public record IrpropPlus(double learningRate, double shrinkage, double growth, double smallest, double largest)
        implements Optimizer {
    /**
     * iRprop+ with these settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public IrpropPlus {
        Rprop.checkSteps(learningRate, shrinkage, growth, smallest, largest);
    }

    /**
     * iRprop+ whose step sizes start here, shrink by 0.5, grow by 1.2, and stay between 0 and 50, as the paper has it.
     *
     * @throws IllegalArgumentException if the rate is not finite or not greater than 0
     */
    public static IrpropPlus learningRate(double rate) {
        return new IrpropPlus(rate, 0.5, 1.2, 0, 50);
    }

    /**
     * The same with other factors.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public IrpropPlus factors(double shrinkage, double growth) {
        return new IrpropPlus(learningRate, shrinkage, growth, smallest, largest);
    }

    /**
     * The same with other bounds.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public IrpropPlus bounds(double smallest, double largest) {
        return new IrpropPlus(learningRate, shrinkage, growth, smallest, largest);
    }

    @Override
    public boolean needsLoss() {
        return true;
    }

    @Override
    public FloatUpdater floatUpdater(int parameters, int weights) {
        Rprop.checkStepsAsFloats(learningRate, largest);
        return new FloatIrpropPlus(parameters, (float) shrinkage, (float) growth, (float) smallest, (float) largest);
    }

    @Override
    public DoubleUpdater doubleUpdater(int parameters, int weights) {
        return new DoubleIrpropPlus(parameters, shrinkage, growth, smallest, largest);
    }
}
