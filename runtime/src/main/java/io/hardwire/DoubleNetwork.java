package io.hardwire;

import io.hardwire.data.Dataset;

/**
 * A network of {@code double} parameters; generated classes extend it. Its parameters are one flat array, laid out as
 * {@link Shape} says. As long as nobody changes them, any number of threads may call a network at once.
 */
public abstract class DoubleNetwork implements Model {
    /** The parameters, laid out as {@link Shape} says: the truth at every public boundary. */
    protected final double[] parameters;

    private final Shape shape;

    /** A network of this shape with every parameter 0. */
    protected DoubleNetwork(Shape shape) {
        this.shape = shape;
        this.parameters = new double[shape.parameterCount()];
    }

    /**
     * A network of this shape with these parameters.
     *
     * @param parameters laid out as {@link Shape} says; copied
     * @throws IllegalArgumentException if there are more or fewer than the shape has
     */
    protected DoubleNetwork(Shape shape, double[] parameters) {
        ArrayChecks.length("parameters", parameters.length, shape.parameterCount());
        this.shape = shape;
        this.parameters = parameters.clone();
    }

    @Override
    public final Shape shape() {
        return shape;
    }

    /** The network's own array of parameters, not a copy: whoever writes to it changes the network. */
    public final double[] parameters() {
        return parameters;
    }

    /**
     * Computes the outputs for one sample. Allocates nothing.
     *
     * @param in holds the inputs from {@code inOffset} on; only read
     * @param out receives the outputs from {@code outOffset} on
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public abstract void forward(double[] in, int inOffset, double[] out, int outOffset);

    /**
     * Computes the outputs for one sample. Allocates nothing.
     *
     * @param in the inputs, exactly {@link #inputs} of them; only read
     * @param out receives the outputs, exactly {@link #outputs} long
     * @throws IllegalArgumentException if an array has another length
     */
    public final void forward(double[] in, double[] out) {
        ArrayChecks.length("in", in.length, shape.inputs());
        ArrayChecks.length("out", out.length, shape.outputs());
        forward(in, 0, out, 0);
    }

    /**
     * Computes the outputs for many samples. Allocates nothing.
     *
     * @param in the inputs, row-major, {@link #inputs} for each sample; may be longer; only read
     * @param out receives the outputs, row-major, {@link #outputs} for each sample; may be longer
     * @param samples the number of samples, 0 or more
     * @throws IllegalArgumentException if the number of samples is negative or an array is too short for it
     */
    public final void predict(double[] in, double[] out, int samples) {
        ArrayChecks.rows("in", in.length, samples, shape.inputs());
        ArrayChecks.rows("out", out.length, samples, shape.outputs());
        for (int sample = 0; sample < samples; sample++) {
            forward(in, sample * shape.inputs(), out, sample * shape.outputs());
        }
    }

    @Override
    public final double[] predict(Dataset data) {
        DataChecks.inputs(shape, data, "data set");
        double[] in = data.doubleInputs();
        double[] out = new double[shape.outputs()];
        double[] outputs = new double[data.size() * out.length];
        for (int row = 0; row < data.size(); row++) {
            forward(in, row * shape.inputs(), out, 0);
            for (int k = 0; k < out.length; k++) {
                outputs[row * out.length + k] = out[k];
            }
        }
        return outputs;
    }

    /** For generated methods: refuses an array of inputs that has not exactly {@link #inputs} numbers. */
    protected final void requireInputs(double[] in) {
        ArrayChecks.length("inputs", in.length, shape.inputs());
    }

    /** For generated methods: refuses an array for outputs that is not exactly {@link #outputs} long. */
    protected final void requireOutputs(double[] out) {
        ArrayChecks.length("outputs", out.length, shape.outputs());
    }

    /** For generated methods: which of {@code count} values from {@code from} on is largest, from 0; the first of equals. */
    protected static int largest(double[] values, int from, int count) {
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (values[from + k] > values[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }

    /** A network of the same class with a copy of the parameters. */
    public abstract DoubleNetwork copy();
}
