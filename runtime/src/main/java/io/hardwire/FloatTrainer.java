package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.data.Scaling;
import io.hardwire.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network of {@code float} parameters; generated trainers extend it.
 *
 * <p>Besides {@link #fit} there is the way for an own loop, which computes the same bits:
 *
 * <pre>{@code
 * trainer.optimizer(Sgd.learningRate(0.5)).l2(1e-4);
 * double loss = trainer.accumulate(inputs, targets, 16) / 16; // adds up the gradients of 16 samples
 * trainer.step();                                             // one step with their mean
 * }</pre>
 *
 * <p>{@link #learn} does both for one sample. Unless told otherwise, an own loop has {@code Sgd.learningRate(0.1)} and no
 * penalty.
 */
public abstract non-sealed class FloatTrainer extends Trainer {
    private final FloatNetwork network;
    private final float[] parameters;
    private final FloatSampleChecks checks;
    private final FloatBlocks blocks;
    private final float[] gradient;
    private final float[] laterShard;
    private final FloatScaledBatch scaledBatch;
    private final FloatDescent descent;
    private FloatBlocks[] blocksOfThreads;
    private @Nullable FloatShards shards;

    /**
     * A trainer of this network, whose parameters stay as they are until the first step.
     *
     * @param seed the seed of {@link #initialise} and of the shuffles
     */
    protected FloatTrainer(FloatNetwork network, long seed) {
        super(network.shape(), seed);
        this.network = network;
        this.parameters = network.parameters;
        this.blocks = new FloatBlocks(network);
        this.checks = new FloatSampleChecks(network.shape(), blocks);
        this.blocksOfThreads = new FloatBlocks[] {blocks};
        this.gradient = new float[parameters.length];
        this.laterShard = new float[parameters.length];
        this.scaledBatch = new FloatScaledBatch(network.shape());
        this.descent = new FloatDescent(network, gradient);
    }

    @Override
    public abstract FloatNetwork network();

    /**
     * Adds the gradients of samples, at the present parameters, to {@link #gradient()}. Allocates nothing, but for the first batch that is larger than those before where there
     * is a scaling or several threads.
     *
     * @param inputs row-major; may hold more than these samples; only read
     * @param targets row-major; may hold more than these samples; only read
     * @param samples the number of samples, at least 1
     * @return the sum of the losses of these samples, without penalties
     * @throws IllegalArgumentException if an array is too short, a number is not finite, or targets do not suit the loss;
     *     nothing is changed then
     */
    public final double accumulate(float[] inputs, float[] targets, int samples) {
        checks.room(inputs, targets, samples);
        return sumRaw("accumulate", inputs, targets, null, null, 0, samples);
    }

    /**
     * Adds the gradients of samples, each times the sample's weight, at the present parameters, to {@link #gradient()}. {@link #step}
     * divides by the number of samples, whatever their weights are. Allocates what the method without weights does.
     *
     * @param inputs row-major; may hold more than these samples; only read
     * @param targets row-major; may hold more than these samples; only read
     * @param weights one for each sample, 0 or more; may hold more than these; only read
     * @param samples the number of samples, at least 1
     * @return the sum of the losses of these samples, each times the sample's weight, without penalty
     * @throws IllegalArgumentException if an array is too short, a number is not finite, a weight is negative, or targets do not
     *     suit the loss; nothing is changed then
     */
    public final double accumulate(float[] inputs, float[] targets, float[] weights, int samples) {
        checks.room(inputs, targets, samples);
        checks.weights("accumulate", weights, samples);
        return sumRaw("accumulate", inputs, targets, weights, null, 0, samples);
    }

    /**
     * Adds the gradients of the samples {@code rows[from]} to {@code rows[to - 1]}, at the present parameters, to
     * {@link #gradient()}. Allocates what the method without rows does.
     *
     * @param inputs row-major; only read
     * @param targets row-major; only read
     * @param rows the numbers of the samples' rows in both arrays; only read
     * @return the sum of the losses of these samples, without penalties
     * @throws IllegalArgumentException if the range is empty or leaves {@code rows}, the arrays have no such row, a number is not
     *     finite, or targets do not suit the loss; nothing is changed then
     */
    public final double accumulate(float[] inputs, float[] targets, int[] rows, int from, int to) {
        int available = Math.min(inputs.length / shape().inputs(), targets.length / shape().outputs());
        ArrayChecks.selection(rows, from, to, available);
        return sumRaw("accumulate", inputs, targets, null, rows, from, to);
    }

    /**
     * Learns on-line: one sample, one step. The same bits as {@code accumulate(input, target, 1)} and {@link #step}. Allocates
     * nothing.
     *
     * @param input exactly as many numbers as the network has inputs; only read
     * @param target exactly as many numbers as the network has outputs; only read
     * @return the loss of the sample before the step, without penalties
     * @throws IllegalArgumentException if an array has another length, a number is not finite, or the target does not suit the
     *     loss; nothing is changed then
     * @throws IllegalStateException if there are samples accumulated that no step has used, or the optimizer is that of a run and searches
     */
    public final double learn(float[] input, float[] target) {
        requireNoSamples("learn");
        SearchChecks.ofStep(optimizer());
        ArrayChecks.length("input", input.length, shape().inputs());
        ArrayChecks.length("target", target.length, shape().outputs());
        if (network.isScaled()) {
            double loss = sumRaw("learn", input, target, null, null, 0, 1);
            step();
            return loss;
        }
        checks.sample("learn", input, target, 0);
        float rate = (float) learningRate();
        if (rate > 0 && descent.isPlain() && blocks.canStep()) {
            double loss = blocks.step(input, target, rate, gradient);
            network.changed();
            steps(steps() + 1);
            return loss;
        }
        dropout().part(steps(), 0, 0);
        addSamples(1);
        double loss = addLoss(blocks.gradient(input, target, null, null, 0, 1, gradient));
        step();
        return loss;
    }

    /**
     * The trainer's own array of the gradient, laid out as the parameters. After {@code accumulate}: the sum over the samples so
     * far. After {@link #step}: the mean with penalties, clipped, that the optimizer was given; the next accumulation starts from zero.
     */
    public final float[] gradient() {
        return gradient;
    }

    /**
     * Adds the gradients of samples as they come from outside. What has to be finite, and suit the loss, are the numbers that the network learns: scaled ones, if it has a scaling.
     * Weights go by position, so there are none if there are row numbers.
     */
    private double sumRaw(
            String method,
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int @Nullable [] rows,
            int from,
            int to) {
        FloatScaling scaling = network.scalingInUse();
        if (scaling == null) {
            checks.samples(method, inputs, targets, rows, from, to);
            return sumShards(inputs, targets, weights, rows, from, to);
        }
        scaledBatch.take(scaling.scaling(), inputs, targets, rows, from, to);
        checks.scaledSamples(method, scaledBatch.inputs(), scaledBatch.targets(), rows, from, to);
        return sumShards(scaledBatch.inputs(), scaledBatch.targets(), weights, null, 0, to - from);
    }

    /** Adds the gradients of samples that were checked and scaled; see the public accumulate. */
    double sumShards(
            float[] inputs, float[] targets, float @Nullable [] weights, int @Nullable [] rows, int from, int to) {
        boolean isFirst = samples() == 0;
        dropout().part(steps(), samples(), from);
        addSamples(to - from);
        if (isShared(to - from, PASSES_OF_A_GRADIENT) && shards != null) {
            return addLoss(shards.sum(inputs, targets, weights, rows, from, to, isFirst));
        }
        return addLoss(sumInOrder(inputs, targets, weights, rows, from, to, isFirst));
    }

    /** The gradient of the first shard of a step is the gradient; each later one is added to it. */
    private double sumInOrder(
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int @Nullable [] rows,
            int from,
            int to,
            boolean isFirst) {
        double loss = 0;
        int count;
        for (int start = from; start < to; start += count) {
            count = Math.min(SHARD, to - start);
            if (isFirst && start == from) {
                loss += blocks.gradient(inputs, targets, weights, rows, start, count, gradient);
            } else {
                loss += blocks.gradient(inputs, targets, weights, rows, start, count, laterShard);
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] += laterShard[k];
                }
            }
        }
        return loss;
    }

    @Override
    final Descent descent() {
        return descent;
    }

    @Override
    final void drop(Dropout dropout) {
        for (FloatBlocks each : blocksOfThreads) {
            each.dropout(dropout, network);
        }
    }

    @Override
    final Dataset load(Dataset data) {
        data.floatInputs();
        data.floatTargets();
        data.floatWeights();
        return network.scaling().map(scaling -> scaling.asFloats(data)).orElse(data);
    }

    @Override
    final void use(@Nullable Scaling scaling) {
        network.scale(scaling);
    }

    @Override
    final double accumulateRows(Dataset data, int @Nullable [] rows, int from, int to) {
        return sumShards(data.floatInputs(), data.floatTargets(), data.floatWeights(), rows, from, to);
    }

    @Override
    final Window window(DiskDataset data, int capacity, int kept) {
        return new FloatWindow(this, data, capacity, kept);
    }

    @Override
    final int evaluateBlock(int worker, Dataset data, int from, int count, int @Nullable [] labels, double[] losses) {
        return blocksOfThreads[worker].evaluate(data, from, count, labels, losses);
    }

    @Override
    final void engage(Workers workers) {
        blocksOfThreads = new FloatBlocks[workers.threads()];
        blocksOfThreads[0] = blocks;
        for (int k = 1; k < blocksOfThreads.length; k++) {
            blocksOfThreads[k] = new FloatBlocks(network);
            blocksOfThreads[k].dropout(dropout(), network);
        }
        shards = new FloatShards(workers, blocksOfThreads, gradient);
    }

    @Override
    final void dismiss() {
        blocksOfThreads = new FloatBlocks[] {blocks};
        shards = null;
    }

    @Override
    final void setParameters(double[] values) {
        for (int k = 0; k < values.length; k++) {
            parameters[k] = (float) values[k];
        }
        network.changed();
    }

    @Override
    final int firstNotFinite() {
        int first = Finite.first(parameters);
        return first < 0 ? Finite.first(gradient) : first;
    }

    @Override
    final boolean parametersAreFinite() {
        return Finite.all(parameters, 0, parameters.length);
    }

    @Override
    final Snapshot snapshot() {
        return new Snapshot(parameters, parameters.clone(), parameters.length, network::changed);
    }

    @Override
    final void trained(@Nullable Provenance provenance) {
        network.provenance(provenance);
    }

    @Override
    final void visitParameters(StateVisitor state) {
        state.array("parameters", parameters, parameters.length);
        network.changed();
        descent.visit(state);
    }
}
