package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.model.LoadOption;
import io.hardwire.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network of {@code double} parameters; generated classes extend it. Its parameters are one flat array, laid out as
 * {@link Shape} says. As long as nobody changes them, any number of threads may call a network at once.
 */
public abstract class DoubleNetwork implements Model {
    /** The parameters, laid out as {@link Shape} says: the truth at every public boundary. */
    protected final double[] parameters;

    private final Shape shape;
    private final Target target;
    /** For each thread kernels of its own; not static, for every class of networks has other kernels. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable DoubleBlocks> blocks = new ThreadLocal<>();

    private @Nullable DoubleScaling scaling;
    private long changes;
    private @Nullable Provenance provenance;

    /**
     * A network of this shape with every parameter 0.
     *
     * @param targets the targets that {@link #kernels} knows
     * @throws IllegalStateException if the system property {@code hardwire.target} asks for a target that cannot be had
     */
    protected DoubleNetwork(Shape shape, Set<Target> targets) {
        this(shape, targets, new double[shape.parameterCount()]);
    }

    /**
     * A network of this shape with these parameters.
     *
     * @param targets the targets that {@link #kernels} knows
     * @param parameters laid out as {@link Shape} says; copied
     * @throws IllegalArgumentException if there are more or fewer than the shape has
     * @throws IllegalStateException if the system property {@code hardwire.target} asks for a target that cannot be had
     */
    protected DoubleNetwork(Shape shape, Set<Target> targets, double[] parameters) {
        ArrayChecks.length("parameters", parameters.length, shape.parameterCount());
        this.shape = shape;
        this.parameters = parameters.clone();
        this.target = TargetChoice.of(getClass(), shape, targets);
    }

    @Override
    public final Shape shape() {
        return shape;
    }

    @Override
    public final Target target() {
        return target;
    }

    /** A fresh copy of the parameters, laid out as {@link Shape} says. */
    public final double[] parameters() {
        return parameters.clone();
    }

    /**
     * Gives the network these parameters.
     *
     * @param parameters laid out as {@link Shape} says; copied
     * @throws IllegalArgumentException if there are more or fewer than the shape has; the network is then as it was
     */
    public final void setParameters(double[] parameters) {
        ArrayChecks.length("parameters", parameters.length, shape.parameterCount());
        System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
        changed();
    }

    @Override
    public final Optional<Scaling> scaling() {
        return Optional.ofNullable(scaling).map(DoubleScaling::scaling);
    }

    /**
     * Gives the network a scaling: from now on it takes and gives raw numbers.
     *
     * @throws IllegalArgumentException if it scales more or fewer inputs or outputs than the network has; the network is then as it
     *     was
     */
    public final void setScaling(Scaling scaling) {
        ScalingChecks.widths(shape, scaling);
        scale(scaling);
    }

    /** Gives the network a scaling that was checked, or takes it away. */
    final void scale(@Nullable Scaling scaling) {
        this.scaling = scaling == null ? null : new DoubleScaling(scaling, shape);
    }

    /** The scaling, or null if there is none. */
    final @Nullable DoubleScaling scalingInUse() {
        return scaling;
    }

    /** For generated methods: whether they have to go through {@link #forward}, which scales. */
    protected final boolean isScaled() {
        return scaling != null;
    }

    /** For generated methods of a scaled network: this thread's array for the raw inputs of a sample, and then its outputs. */
    protected final double[] sample() {
        return Objects.requireNonNull(scaling).sample();
    }

    /** For generated methods: the parameters of a network that does the same without scaling. */
    protected final double[] foldedParameters() {
        return scaling == null ? parameters : DoubleFolding.of(shape, parameters, scaling.scaling());
    }

    /** Whoever writes to the array of parameters says so here, before anybody predicts: copies of them are old then. */
    final void changed() {
        changes++;
    }

    /** How often the parameters have changed: whoever keeps a copy compares. */
    final long changes() {
        return changes;
    }

    /**
     * Computes the outputs for one sample. Allocates nothing.
     *
     * @param in holds the inputs from {@code inOffset} on; only read
     * @param out receives the outputs from {@code outOffset} on
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public final void forward(double[] in, int inOffset, double[] out, int outOffset) {
        DoubleScaling present = scaling;
        if (present == null) {
            compute(in, inOffset, out, outOffset);
        } else {
            compute(present.scaled(in, inOffset), 0, out, outOffset);
            present.unscale(out, outOffset, 1);
        }
    }

    /**
     * Generated: {@link #forward(double[], int, double[], int)} without scaling.
     *
     * @param in holds the inputs from {@code inOffset} on; only read
     * @param out receives the outputs from {@code outOffset} on
     * @throws IndexOutOfBoundsException if an array is too short
     */
    protected abstract void compute(double[] in, int inOffset, double[] out, int outOffset);

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
     * Computes the outputs for many samples. Allocates nothing, except for scratch at a thread's first call.
     *
     * @param in the inputs, row-major, {@link #inputs} for each sample; may be longer; only read
     * @param out receives the outputs, row-major, {@link #outputs} for each sample; may be longer
     * @param samples the number of samples, 0 or more
     * @throws IllegalArgumentException if the number of samples is negative or an array is too short for it
     */
    public final void predict(double[] in, double[] out, int samples) {
        ArrayChecks.rows("in", in.length, samples, shape.inputs());
        ArrayChecks.rows("out", out.length, samples, shape.outputs());
        if (samples == 1) {
            forward(in, 0, out, 0);
            return;
        }
        int count;
        for (int from = 0; from < samples; from += count) {
            count = Math.min(Trainer.SHARD, samples - from);
            blocksOfThisThread().forward(scaling, in, from, count, out, from * shape.outputs());
        }
    }

    @Override
    public final void predict(Dataset data, double[] outputs) {
        DataChecks.inputs(shape, data, "data set");
        ArrayChecks.rows("outputs", outputs.length, data.size(), shape.outputs());
        DoubleBlocks own = blocksOfThisThread();
        int count;
        for (int from = 0; from < data.size(); from += count) {
            count = Math.min(Trainer.SHARD, data.size() - from);
            own.predict(scaling, data, from, count, outputs);
        }
    }

    // Model's defaults, in a class: only there they implement methods of the user's interface, too.

    @Override
    public final int inputs() {
        return Model.super.inputs();
    }

    @Override
    public final int outputs() {
        return Model.super.outputs();
    }

    @Override
    public final double[] predict(Dataset data) {
        return Model.super.predict(data);
    }

    @Override
    public final int[] classify(Dataset data) {
        return Model.super.classify(data);
    }

    @Override
    public final double accuracy(Dataset data) {
        return Model.super.accuracy(data);
    }

    private DoubleBlocks blocksOfThisThread() {
        DoubleBlocks own = blocks.get();
        if (own == null) {
            own = new DoubleBlocks(this);
            blocks.set(own);
        }
        return own;
    }

    /**
     * Generated: fresh kernels, for one thread at a time.
     *
     * @param target one of the targets that the network was generated for
     * @throws IllegalArgumentException if it was not generated for this target
     */
    protected abstract DoubleKernels kernels(Target target);

    /** For generated methods: what to throw for a target that the network was not generated for. */
    protected static IllegalArgumentException notGenerated(Target target) {
        return new IllegalArgumentException("the network was not generated for the target " + target);
    }

    /** For generated methods: refuses an array of inputs that has not exactly {@link #inputs} numbers. */
    protected final void requireInputs(double[] in) {
        ArrayChecks.length("inputs", in.length, shape.inputs());
    }

    /** For generated methods: refuses an array for outputs that is not exactly {@link #outputs} long. */
    protected final void requireOutputs(double[] out) {
        ArrayChecks.length("outputs", out.length, shape.outputs());
    }

    /**
     * For generated methods: the derivatives of each output by each input, in raw units. Allocates nothing.
     *
     * @param in the inputs; only read
     * @param jacobian receives the derivative of output {@code k} by input {@code j} at {@code [k][j]}
     * @throws IllegalArgumentException if an array has not exactly as many rows as the network has outputs and columns as it has inputs;
     *     nothing is changed then
     */
    protected final void jacobianAt(double[] in, double[][] jacobian) {
        DoubleDerivatives.jacobian(this, in, jacobian);
    }

    /**
     * For generated methods: the derivatives by each input of the sum of all outputs, each times its weight, in raw units: the transposed
     * Jacobian times the weights. Allocates nothing.
     *
     * @param in the inputs; only read
     * @param outputWeights one for each output; only read
     * @param gradient receives a derivative for each input
     * @throws IllegalArgumentException if an array has another length; nothing is changed then
     */
    protected final void inputGradientAt(double[] in, double[] outputWeights, double[] gradient) {
        DoubleDerivatives.inputGradient(this, in, outputWeights, gradient);
    }

    /** Generated where the interface asks for it: {@link #jacobianAt} without scaling. */
    protected void computeJacobian(double[] in, double[][] jacobian) {
        throw new UnsupportedOperationException("the interface asks for no Jacobian");
    }

    /** Generated where the interface asks for it: {@link #inputGradientAt} without scaling, the weights from {@code offset} on. */
    protected void computeInputGradient(double[] in, double[] outputWeights, int offset, double[] gradient) {
        throw new UnsupportedOperationException("the interface asks for no gradient by the inputs");
    }

    /** For generated code: zeros and a single one, {@code outputs - 1} of them on each side. */
    protected static double[] oneHot(int outputs) {
        return DoubleDerivatives.oneHot(outputs);
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

    /** A network of the same class with a copy of the parameters, and the same scaling. */
    public abstract DoubleNetwork copy();

    /**
     * A network that computes the same function of raw numbers without scaling: the weights of the first layer and, if outputs are
     * scaled, of the last one are changed instead, in {@code double}. Where nothing is scaled, this is a copy.
     *
     * <p>The two differ by rounding. With {@code u} = 2<sup>-24</sup> ({@code 2^-53} in a {@code double} network), a pre-activation of
     * the first layer, of {@code n} inputs {@code x} with factors {@code f} and offsets {@code o}, differs by no more than {@code
     * 3 (n + 2) u (|b| + sum |w| (|f x| + |o|))}: inputs that are far from 0 for their spread, such as years, cost digits.
     *
     * @throws IllegalStateException if outputs are scaled and their activation is not {@code IDENTITY}
     */
    public abstract DoubleNetwork folded();

    /** For the generated {@link #copy}: gives the copy what is not in the parameters. */
    protected final <N extends DoubleNetwork> N copied(N copy) {
        scaling().ifPresent(copy::setScaling);
        copy.provenance(provenance);
        return copy;
    }

    /** Whether the other network has this one's shape, and the same bits in each parameter. */
    public final boolean sameParameters(DoubleNetwork other) {
        return shape.equals(other.shape()) && Arrays.equals(parameters, other.parameters);
    }

    @Override
    public final @Nullable Provenance provenance() {
        return provenance;
    }

    /** Says where the parameters come from. */
    final void provenance(@Nullable Provenance provenance) {
        this.provenance = provenance;
    }

    @Override
    public final void save(Path file) throws IOException {
        ModelFile.save(this, parameters, file);
    }

    @Override
    public final void save(OutputStream out) throws IOException {
        ModelFile.write(this, parameters, out);
    }

    @Override
    public final void read(Path file, LoadOption... options) throws IOException {
        double[] read = new double[parameters.length];
        take(read, ModelFile.read(this, file, read, Set.of(options)));
    }

    @Override
    public final void read(InputStream in, LoadOption... options) throws IOException {
        double[] read = new double[parameters.length];
        take(read, ModelFile.read(this, in, read, Set.of(options)));
    }

    private void take(double[] read, ModelContents contents) {
        scale(contents.scaling());
        provenance = contents.provenance();
        setParameters(read);
    }
}
