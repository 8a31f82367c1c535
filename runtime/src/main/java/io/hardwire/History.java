package io.hardwire;

import java.util.Arrays;

/**
 * What training measured, epoch by epoch. Epochs count from 1. While a {@link TrainingRun} goes on, its history grows with every epoch
 * that ends.
 */
public final class History {
    /** How many epochs are over, in the state of a run. */
    static final String EPOCHS = "history.epochs";

    private final double[] losses;
    private final double[] accuracies;
    private final double[] validationLosses;
    private final double[] validationAccuracies;
    private int epochs;
    private int bestEpoch;
    private boolean stoppedEarly;
    private boolean converged;
    private long gradientEvaluations;

    /** Allocates what so many epochs take, so that recording them allocates nothing. */
    History(int mostEpochs) {
        this.losses = new double[mostEpochs];
        this.accuracies = new double[mostEpochs];
        this.validationLosses = new double[mostEpochs];
        this.validationAccuracies = new double[mostEpochs];
    }

    void record(double loss, double accuracy, double validationLoss, double validationAccuracy) {
        losses[epochs] = loss;
        accuracies[epochs] = accuracy;
        validationLosses[epochs] = validationLoss;
        validationAccuracies[epochs] = validationAccuracy;
        epochs++;
    }

    void lastEpochIsBest() {
        bestEpoch = epochs;
    }

    void stopEarly() {
        stoppedEarly = true;
    }

    void converge() {
        converged = true;
    }

    void countGradients(long more) {
        gradientEvaluations += more;
    }

    void visit(StateVisitor state) {
        epochs = (int) state.whole(EPOCHS, epochs, 0, losses.length);
        bestEpoch = (int) state.whole("history.bestEpoch", bestEpoch, 0, epochs);
        stoppedEarly = state.whole("history.stoppedEarly", stoppedEarly ? 1 : 0, 0, 1) == 1;
        converged = state.whole("history.converged", converged ? 1 : 0, 0, 1) == 1;
        gradientEvaluations = state.whole("history.gradientEvaluations", gradientEvaluations, 0, Long.MAX_VALUE);
        state.array("history.losses", losses, epochs);
        state.array("history.accuracies", accuracies, epochs);
        state.array("history.validationLosses", validationLosses, epochs);
        state.array("history.validationAccuracies", validationAccuracies, epochs);
    }

    /** The number of epochs that were run. */
    public int epochs() {
        return epochs;
    }

    /**
     * The training loss of an epoch: the mean over its samples of the losses of their batches, each with its penalties and
     * measured before the update that it led to.
     *
     * @throws IndexOutOfBoundsException if there was no such epoch
     */
    public double loss(int epoch) {
        return losses[index(epoch)];
    }

    /**
     * The share of training samples whose class was right after an epoch; NaN where that was not measured.
     *
     * @throws IndexOutOfBoundsException if there was no such epoch
     */
    public double accuracy(int epoch) {
        return accuracies[index(epoch)];
    }

    /**
     * The mean loss of the validation samples after an epoch, without penalties; NaN without a validation set.
     *
     * @throws IndexOutOfBoundsException if there was no such epoch
     */
    public double validationLoss(int epoch) {
        return validationLosses[index(epoch)];
    }

    /**
     * The share of validation samples whose class was right after an epoch; NaN where that was not measured.
     *
     * @throws IndexOutOfBoundsException if there was no such epoch
     */
    public double validationAccuracy(int epoch) {
        return validationAccuracies[index(epoch)];
    }

    /** The first epoch with the smallest validation loss, or training loss if there was no validation set. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** Whether patience ran out before the epochs did. */
    public boolean stoppedEarly() {
        return stoppedEarly;
    }

    /** Whether an optimizer that searches, such as {@link io.hardwire.optimizer.Lbfgs}, found that there was nothing more to gain. */
    public boolean converged() {
        return converged;
    }

    /** How many gradients of batches were computed: one for each step, or as many as a search took. */
    public long gradientEvaluations() {
        return gradientEvaluations;
    }

    /** Every {@link #loss}, that of epoch 1 at index 0; a fresh array. */
    public double[] losses() {
        return Arrays.copyOf(losses, epochs);
    }

    /** Every {@link #accuracy}, that of epoch 1 at index 0; a fresh array. */
    public double[] accuracies() {
        return Arrays.copyOf(accuracies, epochs);
    }

    /** Every {@link #validationLoss}, that of epoch 1 at index 0; a fresh array. */
    public double[] validationLosses() {
        return Arrays.copyOf(validationLosses, epochs);
    }

    /** Every {@link #validationAccuracy}, that of epoch 1 at index 0; a fresh array. */
    public double[] validationAccuracies() {
        return Arrays.copyOf(validationAccuracies, epochs);
    }

    private int index(int epoch) {
        if (epoch < 1 || epoch > epochs) {
            throw new IndexOutOfBoundsException("epoch " + epoch + "; the history has epochs 1 to " + epochs);
        }
        return epoch - 1;
    }
}
