package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import org.jspecify.annotations.Nullable;

/**
 * How to train: what {@link Trainer#fit} is told besides the data. Immutable; each method returns a changed copy.
 *
 * <p>Unless told otherwise: batches of 32, {@code Sgd.learningRate(0.1)}, no L2 penalty, shuffled before every epoch, no
 * validation set, no early stopping, training accuracy measured where the outputs are classes, one thread.
 */
public final class Training {
    /** The batch size that stands for the whole set. */
    static final int WHOLE_SET = Integer.MAX_VALUE;

    private final int epochs;
    private final int batchSize;
    private final Optimizer optimizer;
    private final double l2;
    private final boolean shuffle;
    private final @Nullable Dataset validation;
    private final int patience;
    private final boolean measureAccuracy;
    private final @Nullable EpochListener listener;
    private final int threads;

    private Training(
            int epochs,
            int batchSize,
            Optimizer optimizer,
            double l2,
            boolean shuffle,
            @Nullable Dataset validation,
            int patience,
            boolean measureAccuracy,
            @Nullable EpochListener listener,
            int threads) {
        this.epochs = epochs;
        this.batchSize = batchSize;
        this.optimizer = optimizer;
        this.l2 = l2;
        this.shuffle = shuffle;
        this.validation = validation;
        this.patience = patience;
        this.measureAccuracy = measureAccuracy;
        this.listener = listener;
        this.threads = threads;
    }

    /**
     * Training over this many epochs, each of which sees every sample once. The history takes 32 bytes for each.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Training epochs(int epochs) {
        return new Training(atLeastOne("epochs", epochs), 32, Sgd.learningRate(0.1), 0, true, null, 0, true, null, 1);
    }

    /**
     * One update for this many samples. The last batch of an epoch is smaller if they do not come out even; a batch larger than
     * the set is the whole set.
     *
     * @throws IllegalArgumentException if the size is less than 1
     */
    public Training batchSize(int samples) {
        return with(
                atLeastOne("batchSize", samples),
                optimizer,
                l2,
                shuffle,
                validation,
                patience,
                measureAccuracy,
                listener,
                threads);
    }

    /** One update for each epoch, from the gradient of the whole set. */
    public Training fullBatch() {
        return batchSize(WHOLE_SET);
    }

    /** The rule that turns gradients into new parameters. It starts at rest, whatever the trainer did before. */
    public Training optimizer(Optimizer optimizer) {
        return with(batchSize, optimizer, l2, shuffle, validation, patience, measureAccuracy, listener, threads);
    }

    /**
     * The penalty {@code lambda / 2 * (sum of all squared weights)} on top of the mean loss of a batch. Biases carry none.
     *
     * @throws IllegalArgumentException if lambda is negative or not finite
     */
    public Training l2(double lambda) {
        return with(
                batchSize,
                optimizer,
                checkL2(lambda),
                shuffle,
                validation,
                patience,
                measureAccuracy,
                listener,
                threads);
    }

    /** Whether the order of the samples is shuffled anew before every epoch. */
    public Training shuffle(boolean shuffle) {
        return with(batchSize, optimizer, l2, shuffle, validation, patience, measureAccuracy, listener, threads);
    }

    /** Samples that are not learnt from: their loss and, where the outputs are classes, accuracy are measured after every epoch. */
    public Training validation(Dataset heldOut) {
        return with(batchSize, optimizer, l2, shuffle, heldOut, patience, measureAccuracy, listener, threads);
    }

    /**
     * Stops after this many epochs in a row without a better validation loss (training loss, if there is no validation set).
     * However training ends, the network then gets the parameters that it had after its best epoch.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Training patience(int epochs) {
        return with(
                batchSize,
                optimizer,
                l2,
                shuffle,
                validation,
                atLeastOne("patience", epochs),
                measureAccuracy,
                listener,
                threads);
    }

    /**
     * Whether the accuracy on the training set is measured after every epoch, which takes one forward pass over it. It is NaN, and
     * takes nothing, unless the outputs are sigmoid or softmax.
     */
    public Training measureAccuracy(boolean measure) {
        return with(batchSize, optimizer, l2, shuffle, validation, patience, measure, listener, threads);
    }

    /** Who hears of every epoch. */
    public Training listener(EpochListener listener) {
        return with(batchSize, optimizer, l2, shuffle, validation, patience, measureAccuracy, listener, threads);
    }

    /**
     * How many threads compute, the caller's among them; see {@link Trainer#threads(int)}. They end with the training, unless they
     * are the trainer's own. The numbers are the same bits for every count.
     *
     * @throws IllegalArgumentException if the count is less than 1
     */
    public Training threads(int count) {
        return with(
                batchSize,
                optimizer,
                l2,
                shuffle,
                validation,
                patience,
                measureAccuracy,
                listener,
                atLeastOne("threads", count));
    }

    private Training with(
            int batchSize,
            Optimizer optimizer,
            double l2,
            boolean shuffle,
            @Nullable Dataset validation,
            int patience,
            boolean measureAccuracy,
            @Nullable EpochListener listener,
            int threads) {
        return new Training(
                epochs, batchSize, optimizer, l2, shuffle, validation, patience, measureAccuracy, listener, threads);
    }

    /** The largest number of epochs. */
    public int epochs() {
        return epochs;
    }

    /** The number of samples for one update; at least the size of the set for a full batch. */
    public int batchSize() {
        return batchSize;
    }

    /** The rule that turns gradients into new parameters. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** The factor of the L2 penalty, 0 for none. */
    public double l2() {
        return l2;
    }

    /** Whether the order of the samples is shuffled anew before every epoch. */
    public boolean shuffle() {
        return shuffle;
    }

    /** The validation set, or null. */
    public @Nullable Dataset validation() {
        return validation;
    }

    /** How many epochs without a better loss end the training; 0 if none do. */
    public int patience() {
        return patience;
    }

    /** Whether the accuracy on the training set is measured after every epoch. */
    public boolean measureAccuracy() {
        return measureAccuracy;
    }

    /** Who hears of every epoch, or null. */
    public @Nullable EpochListener listener() {
        return listener;
    }

    /** How many threads compute, the caller's among them. */
    public int threads() {
        return threads;
    }

    static double checkL2(double lambda) {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("l2 is " + lambda + "; it must be finite and at least 0");
        }
        return lambda;
    }

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
        }
        return value;
    }
}
