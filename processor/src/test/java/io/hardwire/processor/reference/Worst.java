package io.hardwire.processor.reference;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The largest error of a function, and where it is.
 *
 * @param ulps infinite or NaN where the function misses more than digits
 */
public record Worst(double ulps, double argument) {
    /** Before anything is looked at. */
    public static final Worst NONE = new Worst(-1, Double.NaN);

    /** A function on the floats whose bit patterns are from, from + step, ... below to. */
    @FunctionalInterface
    public interface OfPatterns {
        Worst worst(long from, long to, int step);
    }

    /** This one, or another that is worse; NaN is worst. */
    public Worst or(double otherUlps, double otherArgument) {
        return otherUlps <= ulps || Double.isNaN(ulps) ? this : new Worst(otherUlps, otherArgument);
    }

    /** Of every float there is; says so, for it takes minutes. */
    public static Worst ofEveryFloat(Object function, OfPatterns patterns) {
        long start = System.nanoTime();
        Worst worst = IntStream.range(0, 1 << 10)
                .parallel()
                .mapToObj(chunk -> patterns.worst((long) chunk << 22, (chunk + 1L) << 22, 1))
                .max(Comparator.comparingDouble(Worst::ulps))
                .orElseThrow();
        double seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf(Locale.ROOT, "%s, every float: %s (%.0f s)%n", function, worst, seconds);
        return worst;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f ulps at %a", ulps, argument);
    }
}
