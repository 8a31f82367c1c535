package io.hardwire.processor.witness;

import java.util.List;
import java.util.SplittableRandom;

/** Who is left out of which sample, number by number; the random numbers are those of the JDK's own SplitMix64. */
final class PlainDropout {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final List<Integer> layers;
    private final double[] rates;
    private final long seed;

    /**
     * The dropout of a trainer with this seed.
     *
     * @param rates of the inputs and of each hidden layer
     */
    PlainDropout(List<Integer> layers, long seed, double[] rates) {
        this.layers = layers;
        this.rates = rates;
        this.seed = number(number(number(seed, 0), 2), 0);
    }

    /** What the activation of a unit is multiplied by; layer 0 is the inputs. */
    double factor(int layer, int unit, long step, int position) {
        int pair = unit / 2;
        for (int below = 0; below < layer; below++) {
            pair += (layers.get(below) + 1) / 2;
        }
        long bits = number(number(number(seed, step), pair), position);
        long half = unit % 2 == 0 ? bits >>> 32 : bits & 0xFFFFFFFFL;
        return half < Math.round(rates[layer] * 0x1p32) ? 0 : 1 / (1 - rates[layer]);
    }

    /** The number at this index of a seed's sequence. */
    private static long number(long seed, long index) {
        return new SplittableRandom(seed + index * GAMMA).nextLong();
    }
}
