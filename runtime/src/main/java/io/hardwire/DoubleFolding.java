package io.hardwire;

import io.hardwire.data.Scaling;

/** Puts a network's scaling into its parameters: the same function of raw units, without a scaling. Computed in {@code double}. */
final class DoubleFolding {
    private final Shape shape;
    private final double[] parameters;
    private final double[] folded;

    private DoubleFolding(Shape shape, double[] parameters) {
        this.shape = shape;
        this.parameters = parameters;
        this.folded = parameters.clone();
    }

    /**
     * The parameters of the network without scaling.
     *
     * @throws IllegalStateException if outputs are scaled and not linear
     */
    static double[] of(Shape shape, double[] parameters, Scaling scaling) {
        DoubleFolding folding = new DoubleFolding(shape, parameters);
        if (scaling.hasInputs()) {
            folding.foldInputs(scaling.inputFactors(), scaling.inputOffsets());
        }
        if (scaling.hasOutputs()) {
            folding.foldOutputs(scaling.outputFactors(), scaling.outputOffsets());
        }
        return folding.folded;
    }

    /** {@code W (f x + o) + b = (W f) x + (b + W o)}. */
    private void foldInputs(double[] factors, double[] offsets) {
        int inputs = shape.inputs();
        for (int i = 0; i < shape.units(1); i++) {
            int bias = shape.biasOffset(0) + i;
            double sum = parameters[bias];
            for (int j = 0; j < inputs; j++) {
                int k = shape.weightOffset(0) + i * inputs + j;
                folded[k] = (parameters[k] * factors[j]);
                sum = Math.fma(parameters[k], offsets[j], sum);
            }
            folded[bias] = sum;
        }
    }

    /** {@code f (W a + b) + o = (f W) a + (f b + o)}, over what {@link #foldInputs} has made. */
    private void foldOutputs(double[] factors, double[] offsets) {
        if (shape.outputActivation() != Activation.IDENTITY) {
            throw new IllegalStateException("scaled outputs can be folded into an IDENTITY output only; that of "
                    + shape + " is " + shape.outputActivation());
        }
        int last = shape.depth() - 1;
        int inputs = shape.units(last);
        for (int i = 0; i < shape.outputs(); i++) {
            int row = shape.weightOffset(last) + i * inputs;
            for (int k = row; k < row + inputs; k++) {
                folded[k] = (folded[k] * factors[i]);
            }
            int bias = shape.biasOffset(last) + i;
            folded[bias] = Math.fma(folded[bias], factors[i], offsets[i]);
        }
    }
}
