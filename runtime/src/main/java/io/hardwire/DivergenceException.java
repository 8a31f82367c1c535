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
    private final int parameter;

    /** The parameter is the first that is infinite or NaN, or whose gradient is: -1 and an empty name if there is none. */
    DivergenceException(String what, int epoch, int batch, double lastFiniteLoss, int parameter, String name) {
        super(what + " in epoch " + epoch + ", batch " + batch
                + (parameter < 0 ? "" : "; the first parameter out of range, or whose gradient was, is " + name)
                + "; the last finite loss of a batch was "
                + lastFiniteLoss + ". The last good parameters were restored. A smaller learning rate often helps.");
        this.epoch = epoch;
        this.batch = batch;
        this.lastFiniteLoss = lastFiniteLoss;
        this.parameter = parameter;
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

    /**
     * The number of the first parameter that was infinite or NaN, or else of the first whose gradient was; -1 if there was none.
     * {@link ParameterPlace#of} tells its layer and place.
     */
    public int parameter() {
        return parameter;
    }
}
