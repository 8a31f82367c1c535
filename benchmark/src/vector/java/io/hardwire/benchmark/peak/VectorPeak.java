package io.hardwire.benchmark.peak;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many fused multiply-adds as the core can do, on the Vector API: ten sums that do not wait for each other, which sixteen registers have room for. Only to be
 * touched by a JVM that has {@code jdk.incubator.vector}.
 */
public final class VectorPeak {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 10;

    private VectorPeak() {}

    /** Does so many floating-point operations, two for each multiply-add; the result depends on all of them. */
    public static float run(long operations) {
        int rounds = Math.toIntExact(operations / (2L * SUMS * SPECIES.length()));
        FloatVector decay = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector gain = FloatVector.broadcast(SPECIES, 0.001f);
        FloatVector a = gain;
        FloatVector b = gain;
        FloatVector c = gain;
        FloatVector d = gain;
        FloatVector e = gain;
        FloatVector f = gain;
        FloatVector g = gain;
        FloatVector h = gain;
        FloatVector i = gain;
        FloatVector j = gain;
        for (int round = 0; round < rounds; round++) {
            a = a.fma(decay, gain);
            b = b.fma(decay, gain);
            c = c.fma(decay, gain);
            d = d.fma(decay, gain);
            e = e.fma(decay, gain);
            f = f.fma(decay, gain);
            g = g.fma(decay, gain);
            h = h.fma(decay, gain);
            i = i.fma(decay, gain);
            j = j.fma(decay, gain);
        }
        FloatVector left = a.add(b).add(c).add(d).add(e);
        FloatVector right = f.add(g).add(h).add(i).add(j);
        return left.add(right).reduceLanes(VectorOperators.ADD);
    }
}
