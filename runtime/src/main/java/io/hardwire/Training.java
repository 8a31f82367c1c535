package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.Schedule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to train: what {@link Trainer#fit} is told besides the data. Immutable; each method returns a changed copy.
 *
 * <p>Unless told otherwise: batches of 32, {@code Sgd.learningRate(0.1)} at a constant rate, no L2 penalty, shuffled before every epoch, no
 * validation set, no early stopping, training accuracy measured where the outputs are classes, one thread.
 */
public final class Training {
    /** The batch size that stands for the whole set. */
    static final int WHOLE_SET = Integer.MAX_VALUE;

    private final TrainingSettings settings;

    private Training(TrainingSettings settings) {
        this.settings = settings;
    }

    private Training with(Consumer<TrainingSettings> change) {
        TrainingSettings changed = settings.copy();
        change.accept(changed);
        return new Training(changed);
    }

    /**
     * Training over this many epochs, each of which sees every sample once. The history takes 32 bytes for each.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Training epochs(int epochs) {
        return new Training(new TrainingSettings(atLeastOne("epochs", epochs)));
    }

    /**
     * One update for this many samples. The last batch of an epoch is smaller if they do not come out even; a batch larger than
     * the set is the whole set.
     *
     * @throws IllegalArgumentException if the size is less than 1
     */
    public Training batchSize(int samples) {
        atLeastOne("batchSize", samples);
        return with(changed -> changed.batchSize = samples);
    }

    /** One update for each epoch, from the gradient of the whole set. */
    public Training fullBatch() {
        return batchSize(WHOLE_SET);
    }

    /** The rule that turns gradients into new parameters. It starts at rest, whatever the trainer did before. */
    public Training optimizer(Optimizer optimizer) {
        return with(changed -> changed.optimizer = optimizer);
    }

    /**
     * How the learning rate goes on from step to step: the optimizer's own times the factor of the schedule. Step 0 is the first of
     * the training.
     */
    public Training schedule(Schedule schedule) {
        return with(changed -> changed.schedule = schedule);
    }

    /**
     * Makes the learning rate smaller whenever the validation loss (training loss, if there is no validation set) stops getting
     * better. Its factor multiplies that of the schedule.
     */
    public Training reduceOnPlateau(Plateau plateau) {
        return with(changed -> changed.plateau = plateau);
    }

    /**
     * The penalty {@code lambda / 2 * (sum of all squared weights)} on top of the mean loss of a batch. Biases carry none.
     *
     * @param lambda one factor for all layers, or one for each layer of weights, the first layer's first; copied
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public Training l2(double... lambda) {
        return regularization(settings.regularization.l2(lambda));
    }

    /**
     * The penalty {@code lambda * (sum of all weights' magnitudes)} on top of the mean loss of a batch. Biases carry none. Its
     * gradient is {@code lambda * sign(w)}, 0 where the weight is 0.
     *
     * @param lambda one factor for all layers, or one for each layer of weights, the first layer's first; copied
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public Training l1(double... lambda) {
        return regularization(settings.regularization.l1(lambda));
    }

    /**
     * Clips every number of a batch's gradient, penalties included, to at most this magnitude: PyTorch's {@code clip_grad_value_}.
     *
     * @throws IllegalArgumentException if it is not greater than 0 or not finite
     */
    public Training clipValue(double largest) {
        return regularization(settings.regularization.clipValue(largest));
    }

    /**
     * Shortens a batch's gradient, penalties included and all parameters in one vector, to about this norm if it is longer: all of it
     * times {@code largest / (norm + 1e-6)} if that is less than 1, as PyTorch's {@code clip_grad_norm_}. Comes after {@link
     * #clipValue}, where there are both.
     *
     * @throws IllegalArgumentException if it is not greater than 0 or not finite
     */
    public Training clipNorm(double largest) {
        return regularization(settings.regularization.clipNorm(largest));
    }

    /**
     * After each step scales down the weights into every unit whose norm is larger than this: {@code w *= largest / norm} (Srivastava
     * et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 2014).
     *
     * @throws IllegalArgumentException if it is not greater than 0 or not finite
     */
    public Training maxNorm(double largest) {
        return regularization(settings.regularization.maxNorm(largest));
    }

    private Training regularization(Regularization regularization) {
        return with(changed -> changed.regularization = regularization);
    }

    /**
     * Dropout (Srivastava et al., 2014): in each sample of each step, every hidden unit is left out with this probability, and the
     * activations of the others are divided by what is left of 1, so that predictions, which leave out nobody, need no other weights. The
     * training loss is that of the networks with units left out; accuracies and the validation loss are those of the whole network.
     *
     * <p>Who is left out depends on the trainer's seed, the step, and the sample's position in the batch: the same bits for every number of
     * threads and on every target.
     *
     * @param ofHiddenLayers one rate for all hidden layers, one for each, or none
     * @throws IllegalArgumentException if a rate is not at least 0 and less than 1
     */
    public Training dropout(double... ofHiddenLayers) {
        double[] rates = ofHiddenLayers.clone();
        for (double rate : rates) {
            Dropout.checkRate("the rate of dropout", rate);
        }
        return with(changed -> changed.dropout = rates);
    }

    /**
     * Dropout of inputs: as {@link #dropout(double...)}, for the numbers that come in.
     *
     * @throws IllegalArgumentException if the rate is not at least 0 and less than 1
     */
    public Training inputDropout(double rate) {
        Dropout.checkRate("the rate of dropout of the inputs", rate);
        return with(changed -> changed.inputDropout = rate);
    }

    /** Whether the order of the samples is shuffled anew before every epoch. */
    public Training shuffle(boolean shuffle) {
        return with(changed -> changed.shuffle = shuffle);
    }

    /** Samples that are not learnt from: their loss and, where the outputs are classes, accuracy are measured after every epoch. */
    public Training validation(Dataset heldOut) {
        return with(changed -> changed.validation = heldOut);
    }

    /**
     * Stops after this many epochs in a row without a better validation loss (training loss, if there is no validation set).
     * However training ends, the network then gets the parameters that it had after its best epoch.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Training patience(int epochs) {
        atLeastOne("patience", epochs);
        return with(changed -> changed.patience = epochs);
    }

    /**
     * Whether the accuracy on the training set is measured after every epoch, which takes one forward pass over it. It is NaN, and
     * takes nothing, unless the outputs are sigmoid or softmax.
     */
    public Training measureAccuracy(boolean measure) {
        return with(changed -> changed.measureAccuracy = measure);
    }

    /** Who hears of every epoch. */
    public Training listener(EpochListener listener) {
        return with(changed -> changed.listener = listener);
    }

    /**
     * How many threads compute, the caller's among them; see {@link Trainer#threads(int)}. They end with the training, unless they
     * are the trainer's own. The numbers are the same bits for every count.
     *
     * @throws IllegalArgumentException if the count is less than 1
     */
    public Training threads(int count) {
        atLeastOne("threads", count);
        return with(changed -> changed.threads = count);
    }

    /** Writes checkpoints, from which {@link Trainer#resume} goes on after the program was killed. */
    public Training checkpoints(Checkpoints checkpoints) {
        return with(changed -> changed.checkpoints = checkpoints);
    }

    /** The largest number of epochs. */
    public int epochs() {
        return settings.epochs;
    }

    /** The number of samples for one update; at least the size of the set for a full batch. */
    public int batchSize() {
        return settings.batchSize;
    }

    /** The rule that turns gradients into new parameters. */
    public Optimizer optimizer() {
        return settings.optimizer;
    }

    /** How the learning rate goes on from step to step. */
    public Schedule schedule() {
        return settings.schedule;
    }

    /** When the learning rate gets smaller because nothing gets better, or null for never. */
    public @Nullable Plateau plateau() {
        return settings.plateau;
    }

    /** The factors of the L2 penalty: one for all layers, or one for each; 0 for none. A fresh array. */
    public double[] l2() {
        return settings.regularization.l2().clone();
    }

    /** The factors of the L1 penalty: one for all layers, or one for each; 0 for none. A fresh array. */
    public double[] l1() {
        return settings.regularization.l1().clone();
    }

    /** The largest magnitude that a number of the gradient may have, infinite for any. */
    public double clipValue() {
        return settings.regularization.clipValue();
    }

    /** The largest norm that the gradient may have, infinite for any. */
    public double clipNorm() {
        return settings.regularization.clipNorm();
    }

    /** The largest norm that the weights into a unit may have, infinite for any. */
    public double maxNorm() {
        return settings.regularization.maxNorm();
    }

    Regularization regularization() {
        return settings.regularization;
    }

    /** The rates of dropout of the hidden layers: one for all, one for each, or none; a copy. */
    public double[] dropout() {
        return settings.dropout.clone();
    }

    /** The rate of dropout of the inputs, 0 for none. */
    public double inputDropout() {
        return settings.inputDropout;
    }

    /** Whether the order of the samples is shuffled anew before every epoch. */
    public boolean shuffle() {
        return settings.shuffle;
    }

    /** The validation set, or null. */
    public @Nullable Dataset validation() {
        return settings.validation;
    }

    /** How many epochs without a better loss end the training; 0 if none do. */
    public int patience() {
        return settings.patience;
    }

    /** Whether the accuracy on the training set is measured after every epoch. */
    public boolean measureAccuracy() {
        return settings.measureAccuracy;
    }

    /** Who hears of every epoch, or null. */
    public @Nullable EpochListener listener() {
        return settings.listener;
    }

    /** How many threads compute, the caller's among them. */
    public int threads() {
        return settings.threads;
    }

    /**
     * Every setting that the numbers depend on, by its name: two trainings with the same text compute the same. All that it says of a
     * schedule that you wrote yourself, unless that is a record, is {@code own}: there it is up to you.
     */
    @Override
    public String toString() {
        return settings.text();
    }

    /** Where and how often checkpoints are written, or null for never. */
    public @Nullable Checkpoints checkpoints() {
        return settings.checkpoints;
    }

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
        }
        return value;
    }
}
