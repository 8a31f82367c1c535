package io.hardwire;

import io.hardwire.data.Scaling;

/** Derivatives of a network's outputs by its inputs, in raw units where the network scales: the chain rule has a factor at both ends. */
final class DoubleDerivatives {
    private DoubleDerivatives() {}

    /** See {@link DoubleNetwork#jacobianAt}. */
    static void jacobian(DoubleNetwork network, double[] in, double[][] jacobian) {
        Shape shape = network.shape();
        ArrayChecks.length("inputs", in.length, shape.inputs());
        ArrayChecks.length("jacobian", jacobian.length, shape.outputs());
        for (int k = 0; k < jacobian.length; k++) {
            ArrayChecks.length("jacobian", k, jacobian[k].length, shape.inputs());
        }
        DoubleScaling present = network.scalingInUse();
        if (present == null) {
            network.computeJacobian(in, jacobian);
            return;
        }
        network.computeJacobian(present.scaled(in, 0), jacobian);
        Scaling scaling = present.scaling();
        for (int k = 0; k < jacobian.length; k++) {
            for (int j = 0; j < in.length; j++) {
                double raw = jacobian[k][j] * scaling.outputFactor(k) * scaling.inputFactor(j);
                jacobian[k][j] = raw;
            }
        }
    }

    /** See {@link DoubleNetwork#inputGradientAt}. */
    static void inputGradient(DoubleNetwork network, double[] in, double[] outputWeights, double[] gradient) {
        Shape shape = network.shape();
        ArrayChecks.length("inputs", in.length, shape.inputs());
        ArrayChecks.length("output weights", outputWeights.length, shape.outputs());
        ArrayChecks.length("gradient", gradient.length, shape.inputs());
        DoubleScaling present = network.scalingInUse();
        if (present == null) {
            network.computeInputGradient(in, outputWeights, 0, gradient);
            return;
        }
        Scaling scaling = present.scaling();
        double[] sample = present.sample();
        int at = shape.inputs();
        for (int k = 0; k < outputWeights.length; k++) {
            double ofScaled = outputWeights[k] * scaling.outputFactor(k);
            sample[at + k] = ofScaled;
        }
        network.computeInputGradient(present.scaled(in, 0), sample, at, gradient);
        for (int j = 0; j < gradient.length; j++) {
            double raw = gradient[j] * scaling.inputFactor(j);
            gradient[j] = raw;
        }
    }

    /** Zeros, as many before the single one as behind it. */
    static double[] oneHot(int outputs) {
        double[] weights = new double[2 * outputs - 1];
        weights[outputs - 1] = 1;
        return weights;
    }
}
