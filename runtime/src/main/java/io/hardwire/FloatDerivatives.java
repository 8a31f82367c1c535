package io.hardwire;

import io.hardwire.data.Scaling;

/** Derivatives of a network's outputs by its inputs, in raw units where the network scales: the chain rule has a factor at both ends. */
final class FloatDerivatives {
    private FloatDerivatives() {}

    /** See {@link FloatNetwork#jacobianAt}. */
    static void jacobian(FloatNetwork network, float[] in, float[][] jacobian) {
        Shape shape = network.shape();
        ArrayChecks.length("inputs", in.length, shape.inputs());
        ArrayChecks.length("jacobian", jacobian.length, shape.outputs());
        for (int k = 0; k < jacobian.length; k++) {
            ArrayChecks.length("jacobian", k, jacobian[k].length, shape.inputs());
        }
        FloatScaling present = network.scalingInUse();
        if (present == null) {
            network.computeJacobian(in, jacobian);
            return;
        }
        network.computeJacobian(present.scaled(in, 0), jacobian);
        Scaling scaling = present.scaling();
        for (int k = 0; k < jacobian.length; k++) {
            for (int j = 0; j < in.length; j++) {
                double raw = jacobian[k][j] * scaling.outputFactor(k) * scaling.inputFactor(j);
                jacobian[k][j] = (float) raw;
            }
        }
    }

    /** See {@link FloatNetwork#inputGradientAt}. */
    static void inputGradient(FloatNetwork network, float[] in, float[] outputWeights, float[] gradient) {
        Shape shape = network.shape();
        ArrayChecks.length("inputs", in.length, shape.inputs());
        ArrayChecks.length("output weights", outputWeights.length, shape.outputs());
        ArrayChecks.length("gradient", gradient.length, shape.inputs());
        FloatScaling present = network.scalingInUse();
        if (present == null) {
            network.computeInputGradient(in, outputWeights, 0, gradient);
            return;
        }
        Scaling scaling = present.scaling();
        float[] sample = present.sample();
        int at = shape.inputs();
        for (int k = 0; k < outputWeights.length; k++) {
            double ofScaled = outputWeights[k] * scaling.outputFactor(k);
            sample[at + k] = (float) ofScaled;
        }
        network.computeInputGradient(present.scaled(in, 0), sample, at, gradient);
        for (int j = 0; j < gradient.length; j++) {
            double raw = gradient[j] * scaling.inputFactor(j);
            gradient[j] = (float) raw;
        }
    }

    /** Zeros, as many before the single one as behind it. */
    static float[] oneHot(int outputs) {
        float[] weights = new float[2 * outputs - 1];
        weights[outputs - 1] = 1;
        return weights;
    }
}
