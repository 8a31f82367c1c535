package io.hardwire;

/** Hears of every epoch of {@link Trainer#fit} when it is over. */
@FunctionalInterface
public interface EpochListener {
    /**
     * Called on the thread that trains. It may read the network, but must not change it. What it throws ends the training; the
     * network is then left as that epoch left it.
     *
     * @param epoch the number of the epoch; the first is 1
     * @param loss the training loss, as {@link History#loss} has it
     * @param accuracy the share of training samples whose class is right, or NaN where that is not measured
     * @param validationLoss the validation loss, or NaN without a validation set
     * @param validationAccuracy the share of validation samples whose class is right, or NaN where that is not measured
     */
    void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy);
}
