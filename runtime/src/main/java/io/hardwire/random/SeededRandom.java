package io.hardwire.random;

/**
 * The generator of random numbers behind every seed: SplitMix64, exactly as published (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014; Vigna's {@code splitmix64.c}). It is part of Hardwire's contract: a seed means the
 * same numbers on every platform and in every later version. It is not fit for cryptography, nor for use by several threads at
 * once. None of its instance methods allocates.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** The sequence of this seed. */
    public SeededRandom(long seed) {
        this.state = seed;
    }

    /**
     * A sequence of its own for another use of the same seed: stream {@code k} is seeded with the {@code k}-th number of the
     * sequence that the seed's own first number seeds. A trainer draws weights from the seed's own sequence and shuffles from stream
     * 1; a data set shuffles and splits from stream 2, and stream
     * 3 seeds the dropout of a trainer.
     *
     * @param stream the number of the stream; the first is 1
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static SeededRandom stream(long seed, int stream) {
        if (stream < 1) {
            throw new IllegalArgumentException("stream " + stream + "; streams count from 1");
        }
        long seeds = new SeededRandom(seed).nextLong();
        return new SeededRandom(mix(seeds + stream * GOLDEN_GAMMA));
    }

    /**
     * One number of a seed's sequence, without those before it: that which {@code new SeededRandom(seed)} gives after {@code index}
     * others.
     */
    public static long at(long seed, long index) {
        return mix(seed + (index + 1) * GOLDEN_GAMMA);
    }

    /** Where the sequence stands: {@code new SeededRandom(state())} goes on with the same numbers. */
    public long state() {
        return state;
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The next number in [0, 1): the upper 53 bits of {@link #nextLong}, times 2<sup>-53</sup>. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * The next integer in [0, bound), each equally likely. Lemire's method ("Fast random integer generation in an interval", 2019)
     * over 32 bits: {@code x} is the upper 32 bits of {@link #nextLong}, the result the upper 32 bits of {@code x * bound};
     * {@code x} is drawn again while the lower 32 bits are less than {@code 2^32 mod bound}.
     *
     * @throws IllegalArgumentException if the bound is not greater than 0
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("the bound is " + bound + "; it must be greater than 0");
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * The next number of the standard normal distribution: Marsaglia's polar method ("A convenient method for generating normal
     * variables", 1964), of whose two numbers the first is taken. Two numbers {@code 2u - 1} are drawn until their squares sum to less
     * than 1 and more than 0; {@link StrictMath#log} makes it the same bits everywhere.
     */
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Puts the elements into a random order, each equally likely: Fisher and Yates, from the last element down. */
    public void shuffle(int[] elements) {
        for (int last = elements.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int element = elements[last];
            elements[last] = elements[other];
            elements[other] = element;
        }
    }

    private static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
