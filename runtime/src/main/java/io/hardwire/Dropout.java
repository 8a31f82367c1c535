package io.hardwire;

import io.hardwire.random.SeededRandom;
import io.hardwire.text.Count;
import java.util.Arrays;

/**
 * Which inputs and hidden units a trainer leaves out of a sample (Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from
 * Overfitting", JMLR 2014), and how far it is in the sequence of these decisions.
 *
 * <p>A decision depends on the seed, the step, the sample's position in the batch of the step, and the unit; not on who computes it, in
 * which order or how many at a time. It is a number of SplitMix64 that is looked up by its position: number {@code step} of the dropout's
 * own seed is the seed of the step, whose number {@code pair} is the seed of two neighbouring units, whose number {@code position} has 32
 * bits for each of these: the upper ones for the first. A unit is left out if its bits, read without a sign, are less than {@code
 * round(rate * 2^32)}.
 */
final class Dropout {
    private static final double TWO_TO_32 = 0x1p32;

    private final int[] layers;
    private final double[] rates;
    private final long seed;
    private long step;
    private long offset;

    /**
     * Nobody is left out yet.
     *
     * @param seed the trainer's
     */
    Dropout(Shape shape, long seed) {
        this.layers = shape.layers();
        this.rates = new double[layers.length - 1];
        this.seed = SeededRandom.stream(seed, 3).nextLong();
    }

    /** How many layers may be dropped: the inputs and the hidden ones. */
    int layers() {
        return rates.length;
    }

    int units(int layer) {
        return layers[layer];
    }

    int outputs() {
        return layers[layers.length - 1];
    }

    /** The share of units left out; layer 0 is the inputs. */
    double rate(int layer) {
        return rates[layer];
    }

    void inputRate(double rate) {
        rates[0] = checkRate("the rate of dropout of the inputs", rate);
    }

    /** One rate for all hidden layers, one for each, or none. */
    void hiddenRates(double[] ofHiddenLayers) {
        for (double rate : ofHiddenLayers) {
            checkRate("the rate of dropout", rate);
        }
        for (int layer = 1; layer < rates.length; layer++) {
            int of = ofHiddenLayers.length == 1 ? 0 : layer - 1;
            rates[layer] = ofHiddenLayers.length == 0 ? 0 : ofHiddenLayers[of];
        }
    }

    /** A copy of the rate of every layer, that of the inputs first. */
    double[] rates() {
        return rates.clone();
    }

    /** Sets the rate of every layer to what {@link #rates()} once gave, or to 0. */
    void rates(double[] ofLayers) {
        System.arraycopy(ofLayers, 0, rates, 0, rates.length);
    }

    boolean isOn() {
        for (double rate : rates) {
            if (rate > 0) {
                return true;
            }
        }
        return false;
    }

    boolean dropsHiddenUnits() {
        for (int layer = 1; layer < rates.length; layer++) {
            if (rates[layer] > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is less than this is left out. */
    long threshold(int layer) {
        return Math.round(rates[layer] * TWO_TO_32);
    }

    /** The factor of the units that are not left out. */
    double scale(int layer) {
        return 1 / (1 - rates[layer]);
    }

    /**
     * Begins a part of a batch.
     *
     * @param steps how many steps the trainer has taken
     * @param before how many samples of the batch came before this part
     * @param from the number of the part's first row
     */
    void part(long steps, int before, int from) {
        step = steps;
        offset = (long) before - from;
    }

    /** The position in the batch of the row with this number. */
    long position(int row) {
        return row + offset;
    }

    /** The number of a layer's first pair of units, for {@link #seed}: pairs are counted from the inputs on. */
    int firstPair(int layer) {
        int pairs = 0;
        for (int before = 0; before < layer; before++) {
            pairs += pairs(before);
        }
        return pairs;
    }

    int pairs(int layer) {
        return (layers[layer] + 1) / 2;
    }

    /** The seed of two neighbouring units at the present step. */
    long seed(int pair) {
        return SeededRandom.at(SeededRandom.at(seed, step), pair);
    }

    /** The rates, that of the inputs first. */
    @Override
    public String toString() {
        return Arrays.toString(rates);
    }

    static double checkRate(String what, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(what + " is " + rate + "; it must be at least 0 and less than 1");
        }
        return rate;
    }

    /** Refuses rates of hidden layers that are neither one for all nor one for each. */
    static void checkHidden(Shape shape, double[] rates) {
        int hidden = shape.layers().length - 2;
        if (rates.length > 1 && rates.length != hidden) {
            throw new IllegalArgumentException("there are " + rates.length + " rates of dropout; the network " + shape
                    + " has " + Count.of(hidden, "hidden layer")
                    + ": expected one rate for all of them, or one for each");
        }
        if (rates.length == 1 && hidden == 0 && rates[0] > 0) {
            throw new IllegalArgumentException("the rate of dropout is " + rates[0] + "; the network " + shape
                    + " has no hidden layer: expected none, or a rate for its inputs");
        }
    }
}
