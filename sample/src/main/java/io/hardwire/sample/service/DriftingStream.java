package io.hardwire.sample.service;

import io.hardwire.random.SeededRandom;

/**
 * Requests, and what came of them: a stand-in for clients. The law between them turns slowly from one into another and back, so that
 * what was learnt once goes stale. Every request is a function of the seed and its number, as in a log that can be read again from any
 * place.
 */
final class DriftingStream {
    /** How many readings a request has. */
    static final int READINGS = 6;

    /** The standard deviation of what nobody can forecast. */
    static final double NOISE = 0.05;

    /** After so many requests the law is the same again. */
    static final long PERIOD = 200_000;

    private static final int NUMBERS = READINGS + 1;

    private final long seed;

    DriftingStream(long seed) {
        this.seed = seed;
    }

    /** Fills in the readings of a request; the first request is 0. */
    void request(long number, float[] readings) {
        for (int k = 0; k < READINGS; k++) {
            readings[k] = (float) uniform(number, k);
        }
    }

    /** What came of it. */
    float outcome(long number, float[] readings) {
        double phase = 2 * StrictMath.PI * (number % PERIOD) / PERIOD;
        double one = readings[0] * readings[1] + 0.5 * readings[2];
        double other = 0.7 * StrictMath.sin(2 * readings[3]) - 0.5 * readings[4] * readings[5];
        double noise = NOISE * StrictMath.sqrt(3) * uniform(number, READINGS);
        return (float) (StrictMath.cos(phase) * one + StrictMath.sin(phase) * other + noise);
    }

    /** A number in [-1, 1), with as many for each request as there are readings and one for the noise. */
    private double uniform(long number, int which) {
        return (SeededRandom.at(seed, number * NUMBERS + which) >> 11) * 0x1p-52;
    }
}
