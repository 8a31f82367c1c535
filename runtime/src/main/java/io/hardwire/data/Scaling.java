package io.hardwire.data;

import io.hardwire.text.Count;

/**
 * How a network's numbers are made of those of the world. It belongs to the network: given to a trainer, it is stored in the network,
 * and from then on everybody speaks in raw units: methods of the interface, {@code forward} and {@code predict}, {@code fit}, {@code
 * accumulate} and {@code learn}. Losses are those of the scaled numbers, since these are what is learnt.
 *
 * <pre>{@code
 * trainer.scaling(Scaling.standardize(train));                  // fitted on the training part only
 * trainer.scaling(Scaling.standardize(train).standardizeTargets(train)); // regression
 * }</pre>
 *
 * <p>An input is {@code fma(x, factor, offset)} of the raw one, and a raw output {@code fma(h, factor, offset)} of the network's,
 * computed in {@code double} and rounded once in a {@code float} network: the same bits on every target. A column that never changes
 * keeps its unit, and so do flags and categories, if the data set's {@link Schema} tells of them. Immutable, and safe for any number
 * of threads.
 */
public final class Scaling {
    private static final Affine NONE = Affine.of("column", new double[0], new double[0]);

    private final Affine inputs;
    private final Affine outputs;

    private Scaling(Affine inputs, Affine outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /**
     * A scaling that was fitted earlier.
     *
     * @param inputFactors one for each input, or none if inputs stay as they are; copied, as all of these arrays
     * @param inputOffsets as many
     * @param outputFactors one for each output, or none if outputs stay as they are
     * @param outputOffsets as many
     * @throws IllegalArgumentException if there are not as many offsets as factors, a number is not finite, or a factor is 0
     */
    public static Scaling of(
            double[] inputFactors, double[] inputOffsets, double[] outputFactors, double[] outputOffsets) {
        return new Scaling(
                Affine.of("input", inputFactors, inputOffsets), Affine.of("output", outputFactors, outputOffsets));
    }

    /**
     * Inputs shifted and scaled to mean 0 and deviation 1 over this data set, as {@link Standardizer} does.
     *
     * @throws DataException if the values of an input are so large that their mean or deviation is infinite
     */
    public static Scaling standardize(Dataset train) {
        return new Scaling(ScalingFit.inputs(train, ScalingFit::standardized), NONE);
    }

    /**
     * Inputs shifted and scaled to 0 for the least value in this data set and 1 for the greatest.
     *
     * @throws DataException if the values of an input are so far apart that their range is infinite
     */
    public static Scaling minMax(Dataset train) {
        return new Scaling(ScalingFit.inputs(train, column -> ScalingFit.between(column, 0, 1)), NONE);
    }

    /**
     * The same for inputs, and targets of mean 0 and deviation 1 over this data set.
     *
     * @throws DataException if the values of a target are so large that their mean or deviation is infinite
     */
    public Scaling standardizeTargets(Dataset train) {
        return new Scaling(inputs, ScalingFit.targets(train, ScalingFit::standardized));
    }

    /**
     * The same for inputs, and targets from {@code low} for the least value in this data set to {@code high} for the greatest: such
     * as 0.1 and 0.9 for sigmoid outputs.
     *
     * @throws IllegalArgumentException if they are not finite or {@code low} is not less than {@code high}
     * @throws DataException if the values of a target are so far apart that their range is infinite
     */
    public Scaling minMaxTargets(Dataset train, double low, double high) {
        if (!(low < high && high - low <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "targets are to be between " + low + " and " + high + "; expected a finite range");
        }
        return new Scaling(inputs, ScalingFit.targets(train, column -> ScalingFit.between(column, low, high)));
    }

    /** Whether inputs are scaled. */
    public boolean hasInputs() {
        return inputs.width() > 0;
    }

    /** Whether outputs are scaled. */
    public boolean hasOutputs() {
        return outputs.width() > 0;
    }

    /** What one raw input is multiplied by: 1 if inputs are not scaled. Allocates nothing. */
    public double inputFactor(int input) {
        return hasInputs() ? inputs.factor(input) : 1;
    }

    /** What one output is multiplied by: 1 if outputs are not scaled. Allocates nothing. */
    public double outputFactor(int output) {
        return hasOutputs() ? outputs.factor(output) : 1;
    }

    /** What each raw input is multiplied by, or nothing if inputs are not scaled; a fresh array. */
    public double[] inputFactors() {
        return inputs.factors();
    }

    /** What is added to each input then, or nothing if inputs are not scaled; a fresh array. */
    public double[] inputOffsets() {
        return inputs.offsets();
    }

    /** What each output is multiplied by, or nothing if outputs are not scaled; a fresh array. */
    public double[] outputFactors() {
        return outputs.factors();
    }

    /** What is added to each output then, or nothing if outputs are not scaled; a fresh array. */
    public double[] outputOffsets() {
        return outputs.offsets();
    }

    /**
     * Scales raw inputs of rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void scaleInputs(float[] from, int start, float[] to, int toStart, int rows) {
        inputs.apply(from, start, to, toStart, rows);
    }

    /**
     * Scales raw inputs of rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void scaleInputs(double[] from, int start, double[] to, int toStart, int rows) {
        inputs.apply(from, start, to, toStart, rows);
    }

    /**
     * Scales raw targets of rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void scaleTargets(float[] from, int start, float[] to, int toStart, int rows) {
        outputs.undo(from, start, to, toStart, rows);
    }

    /**
     * Scales raw targets of rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void scaleTargets(double[] from, int start, double[] to, int toStart, int rows) {
        outputs.undo(from, start, to, toStart, rows);
    }

    /**
     * Makes raw outputs of those of the network, for rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void unscaleOutputs(float[] from, int start, float[] to, int toStart, int rows) {
        outputs.apply(from, start, to, toStart, rows);
    }

    /**
     * Makes raw outputs of those of the network, for rows that follow each other. Allocates nothing. The arrays may be the same.
     *
     * @param from holds them from {@code start} on
     * @param to receives them from {@code toStart} on; left alone if these are not scaled
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void unscaleOutputs(double[] from, int start, double[] to, int toStart, int rows) {
        outputs.apply(from, start, to, toStart, rows);
    }

    /**
     * The data set as a {@code float} network sees it: each number rounded to {@code float}, scaled, and rounded again.
     *
     * @throws DataException if it has other widths, or a scaled number is not finite
     */
    public Dataset asFloats(Dataset data) {
        requireWidths(data);
        float[] in = data.floatInputs().clone();
        float[] out = data.floatTargets().clone();
        scaleInputs(in, 0, in, 0, data.size());
        scaleTargets(out, 0, out, 0, data.size());
        return data.with(Matrix.of("scaled input", data.size(), in), Matrix.of("scaled target", data.size(), out));
    }

    /**
     * The data set as a {@code double} network sees it.
     *
     * @throws DataException if it has other widths, or a scaled number is not finite
     */
    public Dataset asDoubles(Dataset data) {
        requireWidths(data);
        double[] in = data.doubleInputs().clone();
        double[] out = data.doubleTargets().clone();
        scaleInputs(in, 0, in, 0, data.size());
        scaleTargets(out, 0, out, 0, data.size());
        return data.with(Matrix.of("scaled input", data.size(), in), Matrix.of("scaled target", data.size(), out));
    }

    private void requireWidths(Dataset data) {
        requireWidth("input", inputs, data.inputs());
        requireWidth("target", outputs, data.outputs());
    }

    private static void requireWidth(String what, Affine scale, int width) {
        if (scale.width() != 0 && scale.width() != width) {
            throw new DataException(
                    "the data set has " + Count.of(width, what) + " a row; the scaling was fitted on " + scale.width());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling that && inputs.equals(that.inputs) && outputs.equals(that.outputs);
    }

    @Override
    public int hashCode() {
        return 31 * inputs.hashCode() + outputs.hashCode();
    }

    /** What is scaled, such as {@code 4 inputs scaled, no outputs}. */
    @Override
    public String toString() {
        return (hasInputs() ? Count.of(inputs.width(), "input") : "no inputs") + " scaled, "
                + (hasOutputs() ? Count.of(outputs.width(), "output") : "no outputs");
    }
}
