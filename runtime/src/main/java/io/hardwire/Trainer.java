package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.data.Scaling;
import io.hardwire.model.Provenance;
import io.hardwire.random.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Trains one network in place: by {@link #fit}, or sample by sample and step by step through {@link FloatTrainer} and
 * {@link DoubleTrainer}. A trainer belongs to one thread at a time, and so does its network while it is trained; it may have
 * further threads of its own, see {@link #threads(int)}.
 *
 * <p>This class holds what is free of a precision; generated trainers extend its two subclasses.
 */
public abstract sealed class Trainer extends Stepping implements AutoCloseable permits FloatTrainer, DoubleTrainer {
    /** How many sums a gradient over many samples is split into: sample {@code s} of a shard belongs to sum {@code s mod 16}. */
    public static final int LANES = 16;

    /** The largest number of samples whose gradient is summed in one go; larger batches are cut into shards of this size. */
    public static final int SHARD = 256;

    /** How often a gradient goes through all weights: forward, backward, and for their gradient. */
    static final int PASSES_OF_A_GRADIENT = 3;

    private final long seed;
    private SeededRandom shuffles;
    private final Dropout dropout;
    private final Runs runs = new Runs(this);
    private int threads = 1;
    private @Nullable Workers workers;

    Trainer(Shape shape, long seed) {
        super(shape);
        this.seed = seed;
        this.shuffles = SeededRandom.stream(seed, 1);
        this.dropout = new Dropout(shape, seed);
    }

    /** The network that is trained: the same object at every call. */
    public abstract Model network();

    /**
     * Draws the network's weights from the trainer's seed, uniformly between plus and minus a limit for each layer: {@code sqrt(6 /
     * (in + out))} (Glorot); {@code sqrt(6 / in)} (He) for ReLU, leaky ReLU, ELU, GELU and SiLU; {@code sqrt(3 / in)} (LeCun) for SELU.
     * The biases become 0. Generated trainers of fresh networks begin with it.
     */
    protected final void initialise() {
        setParameters(Arrays.copyOf(Initialization.weights(shape(), new SeededRandom(seed)), shape().parameterCount()));
    }

    /**
     * Draws the network's weights anew, from the trainer's seed, and sets its biases: the same parameters at every call. Without it, a
     * fresh network has Glorot's uniform weights, He's for ReLU and its relatives and LeCun's for SELU, and biases of 0.
     *
     * @param layers one for all layers of weights, or one for each, the first layer's first
     * @return this trainer
     * @throws IllegalArgumentException if there are none, or some for other layers; nothing is changed then
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public final Trainer initialise(Initializer... layers) {
        requireNoSamples("initialise");
        if (layers.length != 1 && layers.length != shape().depth()) {
            throw new IllegalArgumentException("there are " + layers.length
                    + " initializers; expected 1, or one for each layer of weights, of which " + shape() + " has "
                    + shape().depth());
        }
        setParameters(new LayerDraw(new SeededRandom(seed)).parameters(shape(), layers));
        return this;
    }

    /** What kind of code computes the gradients: the target of {@link #network}. */
    public final Target target() {
        return network().target();
    }

    /**
     * Trains the network on a data set, epoch by epoch. All memory is allocated at the start; from then on an epoch allocates
     * nothing.
     *
     * <p>An epoch shuffles the order of the samples, if so told, in place: stream 1 of {@link SeededRandom#stream}, which goes on
     * from fit to fit. It then cuts the order into batches, and each batch is what {@link FloatTrainer#accumulate(float[], float[],
     * int[], int, int)} and {@link FloatTrainer#step} do. At the end it measures.
     *
     * @param train the samples to learn from
     * @param training how to
     * @return what was measured
     * @throws io.hardwire.data.DataException if a data set is not as wide as the network, or its targets do not suit the loss;
     *     the network is then as it was
     * @throws IllegalArgumentException if the training has a setting without a value in the network's precision; the network is then
     *     as it was
     * @throws IllegalStateException if there are samples accumulated that no step has used
     * @throws DivergenceException if a loss or a parameter becomes infinite or NaN; the network has its last good parameters then
     * @throws java.io.UncheckedIOException if a checkpoint cannot be written. Where its folder is not there, nothing is changed; later,
     *     the file is as it was, and the network has what was learnt so far, or the best parameters if it was the last checkpoint
     */
    public final History fit(Dataset train, Training training) {
        return runs.start("fit", train, training).finishAndRelease();
    }

    /**
     * Begins what {@link #fit} does in one go: nothing is learnt yet, and the run that is returned goes on as far as it is told. All
     * memory is allocated here. A run of this trainer that was begun earlier cannot go on any more.
     *
     * @param train the samples to learn from
     * @param training how to
     * @return the run, before its first step
     * @throws io.hardwire.data.DataException as {@link #fit}
     * @throws IllegalArgumentException as {@link #fit}
     * @throws IllegalStateException if there are samples accumulated that no step has used
     * @throws java.io.UncheckedIOException if the folder of its checkpoints is not there; nothing is changed then
     */
    public final TrainingRun start(Dataset train, Training training) {
        return runs.start("start", train, training);
    }

    /**
     * As {@link #fit(Dataset, Training)}, from samples on disk, of which a few megabytes are in memory at a time. An epoch shuffles the
     * order of the file's blocks and the rows among each other that are in memory; it allocates nothing. The accuracy on these samples is
     * not measured. A validation set is in memory.
     *
     * @param train the samples to learn from; read once at the start, to refuse those that do not suit
     * @param training how to
     * @return what was measured
     * @throws io.hardwire.data.DataException as {@link #fit(Dataset, Training)}
     * @throws IllegalArgumentException as {@link #fit(Dataset, Training)}
     * @throws IllegalStateException as {@link #fit(Dataset, Training)}
     * @throws DivergenceException as {@link #fit(Dataset, Training)}
     * @throws java.io.UncheckedIOException as {@link #fit(Dataset, Training)}
     */
    public final History fit(DiskDataset train, Training training) {
        return runs.start("fit", train, training).finishAndRelease();
    }

    /**
     * Begins what {@link #fit(DiskDataset, Training)} does in one go; see {@link #start(Dataset, Training)}. A run that goes on from
     * within an epoch reads what the epoch had read before once more.
     *
     * @param train the samples to learn from
     * @param training how to
     * @return the run, before its first step
     * @throws io.hardwire.data.DataException as {@link #fit(Dataset, Training)}
     * @throws IllegalArgumentException as {@link #fit(Dataset, Training)}
     * @throws IllegalStateException if there are samples accumulated that no step has used
     * @throws java.io.UncheckedIOException if the folder of its checkpoints is not there; nothing is changed then
     */
    public final TrainingRun start(DiskDataset train, Training training) {
        return runs.start("start", train, training);
    }

    /**
     * Goes on with a run from its checkpoint: with the same bits as if it had never been cut. This trainer's network and shuffles become
     * those of the run.
     *
     * @param checkpoint the file that the run wrote, see {@link Checkpoints}
     * @param train the same samples as then
     * @param training the same as then, but for the number of epochs, the threads, the listener and the checkpoints
     * @return the run, resting where it was when it wrote the file
     * @throws io.hardwire.model.ModelFormatException if the file is no checkpoint, or one of another network, seed, data set or training,
     *     or the run has begun more epochs than the training has; nothing is changed then
     * @throws IOException if the file cannot be read; nothing is changed then
     * @throws io.hardwire.data.DataException as {@link #fit(Dataset, Training)}
     * @throws IllegalArgumentException as {@link #fit(Dataset, Training)}
     * @throws IllegalStateException if there are samples accumulated that no step has used
     * @throws java.io.UncheckedIOException if the folder of its checkpoints is not there; nothing is changed then
     */
    public final TrainingRun resume(Path checkpoint, Dataset train, Training training) throws IOException {
        requireNoSamples("resume");
        return RunCheckpoint.resume(
                this, checkpoint, training, train.fingerprint(), () -> runs.start("resume", train, training));
    }

    /**
     * Goes on with a run from its checkpoint, from samples on disk; see {@link #resume(Path, Dataset, Training)}.
     *
     * @param checkpoint the file that the run wrote, see {@link Checkpoints}
     * @param train the same samples as then
     * @param training the same as then, but for the number of epochs, the threads, the listener and the checkpoints
     * @return the run, resting where it was when it wrote the file
     * @throws IOException as {@link #resume(Path, Dataset, Training)}
     * @throws io.hardwire.data.DataException as {@link #fit(Dataset, Training)}
     * @throws IllegalArgumentException as {@link #fit(Dataset, Training)}
     * @throws IllegalStateException if there are samples accumulated that no step has used
     * @throws java.io.UncheckedIOException if the folder of its checkpoints is not there; nothing is changed then
     */
    public final TrainingRun resume(Path checkpoint, DiskDataset train, Training training) throws IOException {
        requireNoSamples("resume");
        return RunCheckpoint.resume(
                this, checkpoint, training, train.fingerprint(), () -> runs.start("resume", train, training));
    }

    /**
     * Writes a checkpoint of an own loop as it rests now, between two steps: the parameters, what the optimizer remembers, the number of
     * steps, which dropout goes by, the factor of the learning rate, and the network's scaling. The file is replaced as a whole: whatever
     * happens, the last good one survives. One loop at a time writes to it.
     *
     * <pre>{@code
     * trainer.checkpoint(file, seen, random.state());
     * long[] own = trainer.resume(file); // in another program: { seen, the state of random }
     * }</pre>
     *
     * @param file where to; its folder has to be there
     * @param own what the loop itself has to remember, in the same file: how far it has come, the state of its {@link SeededRandom}
     * @throws IllegalStateException if there are samples accumulated that no step has used, a parameter is infinite or NaN, or the
     *     optimizer is that of a run and searches; the file is as it was then
     * @throws IOException if the file cannot be written; one that was there is as it was then
     */
    public final void checkpoint(Path file, long... own) throws IOException {
        LoopCheckpoint.write(this, file, own);
    }

    /**
     * Goes on with an own loop from its {@link #checkpoint(Path, long...) checkpoint}: the steps that follow have the same bits as if it had
     * never been cut, on as many threads as you like. Tell the trainer its optimizer, penalties and dropout first, the same as then. A run
     * of this trainer that was begun earlier cannot go on any more.
     *
     * @param checkpoint the file that the loop wrote
     * @return what the loop itself had to remember; a fresh array
     * @throws io.hardwire.model.ModelFormatException if the file is no checkpoint of an own loop, or one of another network, seed, optimizer,
     *     penalty or dropout; nothing is changed then
     * @throws IOException if the file cannot be read; nothing is changed then
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public final long[] resume(Path checkpoint) throws IOException {
        return LoopCheckpoint.resume(this, checkpoint);
    }

    final Dataset load(Dataset data, String role) {
        DataChecks.widths(shape(), data, role);
        Dataset seen = load(data);
        DataChecks.samples(shape(), seen, role);
        return seen;
    }

    static String fingerprint(long data) {
        return String.format("%016x", data);
    }

    final Runs runs() {
        return runs;
    }

    /**
     * How many threads compute the gradients of large batches and the losses of large data sets, the caller's among them; it starts
     * with 1. The numbers are the same bits for every count. Work of up to {@link #SHARD} samples, and work that is done sooner than
     * shared out, stays on one thread. {@link #fit} has at least as many as its training says.
     *
     * <p>The further threads start when they are first needed, wait parked, and end with {@link #close}, with another count, or
     * after the trainer became garbage. They do not keep a program alive.
     *
     * @return this trainer
     * @throws IllegalArgumentException if the count is less than 1
     */
    public final Trainer threads(int count) {
        Training.atLeastOne("threads", count);
        if (count != threads) {
            close();
            threads = count;
        }
        return this;
    }

    /** How many threads compute, the caller's among them. */
    public final int threads() {
        return threads;
    }

    /** Ends the trainer's further threads. It may go on with one thread, or be told how many again. */
    @Override
    public final void close() {
        if (workers != null) {
            workers.close();
            workers = null;
            dismiss();
        }
        threads = 1;
    }

    /**
     * Gives the network a scaling, which is part of it from then on: whoever trains it or asks it does so in raw units. Fit the
     * scaling on the training part only.
     *
     * @return this trainer
     * @throws IllegalArgumentException if it scales more or fewer inputs or outputs than the network has
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public final Trainer scaling(Scaling scaling) {
        requireNoSamples("scaling");
        ScalingChecks.widths(shape(), scaling);
        use(scaling);
        return this;
    }

    /**
     * The rates of dropout of the hidden layers in the next steps; see {@link Training#dropout(double...)}. {@link #fit} sets those of its
     * training.
     *
     * @param ofHiddenLayers one for all, one for each, or none
     * @return this trainer
     * @throws IllegalArgumentException if a rate is not at least 0 and less than 1, or their number is another
     */
    public final Trainer dropout(double... ofHiddenLayers) {
        Dropout.checkHidden(shape(), ofHiddenLayers);
        dropout.hiddenRates(ofHiddenLayers);
        drop(dropout);
        return this;
    }

    /**
     * The rate of dropout of the inputs in the next steps; see {@link Training#inputDropout(double)}. {@link #fit} sets that of its
     * training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if the rate is not at least 0 and less than 1
     */
    public final Trainer inputDropout(double rate) {
        dropout.inputRate(rate);
        drop(dropout);
        return this;
    }

    final Dropout dropout() {
        return dropout;
    }

    /** Does this with nobody left out; the rates of dropout are as before then, whatever happens. */
    final void withoutDropout(Runnable work) {
        double[] rates = dropout.rates();
        dropoutRates(new double[rates.length]);
        try {
            work.run();
        } finally {
            dropoutRates(rates);
        }
    }

    /** The rates of dropout of all layers in the next steps, as {@link Dropout#rates()} gave them, or 0. */
    final void dropoutRates(double[] ofLayers) {
        dropout.rates(ofLayers);
        drop(dropout);
    }

    /**
     * Whether so much work is shared out to several threads, which are ready then.
     *
     * @param passes how often each sample goes through all weights
     */
    final boolean isShared(int count, int passes) {
        if (threads == 1 || !Sharing.pays(target(), shape(), count, passes)) {
            return false;
        }
        if (workers == null) {
            Workers started = new Workers(this, threads);
            engage(started);
            workers = started;
        }
        return true;
    }

    /** The threads, if {@link #isShared} has just said so. */
    final @Nullable Workers workers() {
        return workers;
    }

    final long seed() {
        return seed;
    }

    final SeededRandom shuffles() {
        return shuffles;
    }

    final void shuffles(long state) {
        shuffles = new SeededRandom(state);
    }

    /** Goes through what the trainer remembers from step to step, the parameters included. */
    final void visit(StateVisitor state) {
        visitParameters(state);
        visitSteps(state);
        shuffles(state.whole("trainer.shuffles", shuffles.state(), Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Says where the network's parameters come from; null if nobody knows. */
    abstract void trained(@Nullable Provenance provenance);

    /** Goes through the parameters and what the optimizer remembers, which may be written to. */
    abstract void visitParameters(StateVisitor state);

    /** The data as the network sees it: converted to its precision, once and for all, and scaled. */
    abstract Dataset load(Dataset data);

    abstract void use(@Nullable Scaling scaling);

    /** Leaves out inputs and units in the steps that follow. */
    abstract void drop(Dropout dropout);

    /** As the public accumulate, with data that was checked before. */
    abstract double accumulateRows(Dataset data, int @Nullable [] rows, int from, int to);

    /** Room for rows of a data set on disk; see {@link FloatWindow}. */
    abstract Window window(DiskDataset data, int capacity, int kept);

    /**
     * Computes the outputs and losses of a block of rows.
     *
     * @param worker which thread does, see {@link Workers.Pieces}
     * @param count the number of rows, 1 to {@link #SHARD}
     * @param labels the class of each row of the data set, or null if the outputs are no classes
     * @param losses receives the loss of each row, at its number
     * @return how many rows have outputs that are right about their class
     */
    abstract int evaluateBlock(int worker, Dataset data, int from, int count, int @Nullable [] labels, double[] losses);

    /** Makes ready what each of these threads needs. */
    abstract void engage(Workers workers);

    /** Forgets what {@link #engage} made. */
    abstract void dismiss();

    /** Rounds these to the network's precision and gives them to it. */
    abstract void setParameters(double[] values);

    abstract boolean parametersAreFinite();

    /** The number of the first parameter that is infinite or NaN, or else the first whose gradient is; -1 if there is none. */
    abstract int firstNotFinite();

    /** A copy of the present parameters, and room for later ones. */
    abstract Snapshot snapshot();
}
