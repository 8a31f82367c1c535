package io.hardwire;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a network's parameters in the order in which kernels on the Vector API read them when they predict one sample. A layer is cut
 * into tiles of units that lie side by side, whole vectors of them, with zeros for units that are not there. A tile is a row of biases,
 * and then a row for each input with its weights in these units.
 *
 * <p>The copy is made when predictions of one sample are asked for again and again with the same parameters, for it takes as long as several
 * predictions without it. Before that, the first thousands of predictions let these kernels {@linkplain WarmUp warm up} on a
 * thread of their own, unless the target was forced. It belongs to the network, and all threads read the same. There is none of parameters that are not
 * all finite.
 */
public final class DoublePackedParameters {
    /** So many predictions with the same parameters do without a copy. */
    private static final int WITHOUT_COPY = 2;

    private static final double[] NONE = {};

    private final DoubleNetwork network;
    private final int lanes;
    private final int[] tiles;
    private final WarmUp warmUp;
    private final Supplier<WarmUp.Rounds> rounds = this::rounds;
    private final boolean isForced;
    private boolean isOffered;
    private double[] packed = NONE;

    /** Inputs of 0 may be left out then: 0 times a weight is 0. */
    private boolean isFinite;

    /** Several threads may count at once, and then miss a few. */
    private int predictionsBefore;

    private int predictions;
    private long changesSeen;

    /** The network's count of changes when the copy was made: written last and read first, so that a reader finds it whole. */
    private volatile long changesHeld = -1;

    /**
     * A copy whose memory is allocated when it is made for the first time.
     *
     * @param lanes the lanes of a vector
     * @param tiles for each layer the units of a tile, a multiple of the lanes; the last tile has what is left
     */
    public DoublePackedParameters(DoubleNetwork network, int lanes, int... tiles) {
        this(network, network.target() == Target.VECTOR, TargetChoice.isForced(), lanes, tiles);
    }

    DoublePackedParameters(DoubleNetwork network, boolean isOffered, boolean isForced, int lanes, int... tiles) {
        this.network = network;
        this.isOffered = isOffered;
        this.isForced = isForced;
        this.lanes = lanes;
        this.tiles = tiles.clone();
        this.warmUp = WarmUp.ofOneSample(network.getClass());
    }

    /**
     * Asked before each prediction of one sample: the copy of the network's present parameters, only to be read; or null, if that
     * prediction is to do without it. Any number of threads may ask at once, as long as nobody changes the network.
     */
    public double @Nullable [] current() {
        return changesHeld == network.changes() ? present() : madeIfWorthwhile();
    }

    private double @Nullable [] madeIfWorthwhile() {
        if (!isOffered || !isWarm()) {
            return null;
        }
        long changes = network.changes();
        if (changesSeen != changes) {
            changesSeen = changes;
            predictions = 0;
        }
        if (predictions < WITHOUT_COPY) {
            predictions++;
            return null;
        }
        return made(changes);
    }

    private boolean isWarm() {
        if (isForced || warmUp.isDone()) {
            return true;
        }
        predictionsBefore++;
        if (predictionsBefore == WarmUp.CALLS_BEFORE) {
            warmUp.start(rounds);
        }
        return false;
    }

    private WarmUp.Rounds rounds() {
        return new DoubleRoundsOfOne(network, length());
    }

    private synchronized double @Nullable [] made(long changes) {
        if (changesHeld != changes && isOffered) {
            if (packed == NONE) {
                packed = new double[length()];
                isOffered = !isForced || rounds().run();
            }
            int next = 0;
            for (int layer = 1; layer <= tiles.length; layer++) {
                next = pack(layer, next);
            }
            if (isOffered) {
                isFinite = Finite.all(packed, 0, packed.length);
                changesHeld = changes;
            }
        }
        return isOffered ? present() : null;
    }

    private double @Nullable [] present() {
        return isFinite ? packed : null;
    }

    private int length() {
        int length = 0;
        for (int layer = 1; layer <= tiles.length; layer++) {
            length += (network.shape().units(layer - 1) + 1)
                    * padded(network.shape().units(layer));
        }
        return length;
    }

    private int padded(int units) {
        return (units + lanes - 1) / lanes * lanes;
    }

    /** Writes a layer's tiles from {@code to} on; returns what follows. */
    private int pack(int layer, int to) {
        Shape shape = network.shape();
        int units = shape.units(layer);
        int next = to;
        for (int unit = 0; unit < units; unit += tiles[layer - 1]) {
            int count = Math.min(tiles[layer - 1], units - unit);
            pack(layer, unit, count, next);
            next += (shape.units(layer - 1) + 1) * padded(count);
        }
        return next;
    }

    private void pack(int layer, int unit, int count, int to) {
        Shape shape = network.shape();
        int inputs = shape.units(layer - 1);
        int row = padded(count);
        System.arraycopy(network.parameters, shape.biasOffset(layer - 1) + unit, packed, to, count);
        for (int i = 0; i < count; i++) {
            int weights = shape.weightOffset(layer - 1) + (unit + i) * inputs;
            for (int j = 0; j < inputs; j++) {
                packed[to + (j + 1) * row + i] = network.parameters[weights + j];
            }
        }
    }
}
