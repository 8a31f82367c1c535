package io.hardwire.optimizer;

/** A {@link Plateau} at work in one training. Its methods allocate nothing. */
public final class PlateauWatch {
    private static final int FACTOR = 0;
    private static final int BEST = 1;
    private static final int BAD_EPOCHS = 2;
    private static final int COOLDOWN = 3;

    private final Plateau settings;
    private final double[] state = {1, Double.POSITIVE_INFINITY, 0, 0};

    /** A watch that has seen nothing; its factor is 1. */
    public PlateauWatch(Plateau settings) {
        this.settings = settings;
    }

    /** The factor of the learning rate. */
    public double factor() {
        return state[FACTOR];
    }

    /** Takes notice of an epoch's loss. */
    public void watch(double loss) {
        if (loss < state[BEST] * (1 - settings.threshold())) {
            state[BEST] = loss;
            state[BAD_EPOCHS] = 0;
        } else {
            state[BAD_EPOCHS]++;
        }
        if (state[COOLDOWN] > 0) {
            state[COOLDOWN]--;
            state[BAD_EPOCHS] = 0;
        }
        if (state[BAD_EPOCHS] > settings.patience()) {
            state[FACTOR] = Math.max(settings.smallest(), state[FACTOR] * settings.reduction());
            state[COOLDOWN] = settings.cooldown();
            state[BAD_EPOCHS] = 0;
        }
    }

    /**
     * All that the watch remembers: its own array, the same object at every call. Whoever copies earlier contents into it brings the
     * watch back to where it was then.
     */
    public double[] state() {
        return state;
    }
}
