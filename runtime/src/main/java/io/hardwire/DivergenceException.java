package io.hardwire;

/**
 * Training left the range of finite numbers. The network has its last good parameters again: those of the best epoch so far if
 * the training had patience, else those with which the last epoch began whose first loss was finite.
 */
public final class DivergenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int epoch;
    private final int batch;
    private final double lastFiniteLoss;

    DivergenceException(String what, int epoch, int batch, double lastFiniteLoss) {
        super(what + " in epoch " + epoch + ", batch " + batch + "; the last finite loss of a batch was "
                + lastFiniteLoss + ". The last good parameters were restored. A smaller learning rate often helps.");
        this.epoch = epoch;
        this.batch = batch;
        this.lastFiniteLoss = lastFiniteLoss;
    }

    /** The epoch in which it was noticed; the first is 1. */
    public int epoch() {
        return epoch;
    }

    /** The batch of that epoch at which it was noticed; the first is 1. */
    public int batch() {
        return batch;
    }

    /** The last loss of a batch that was finite; NaN if none was. */
    public double lastFiniteLoss() {
        return lastFiniteLoss;
    }
}
