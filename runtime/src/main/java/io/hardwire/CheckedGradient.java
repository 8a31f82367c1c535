package io.hardwire;

import java.util.Locale;

/**
 * One component of a gradient, by backpropagation and by differences of the loss.
 *
 * @param place the parameter that it belongs to
 * @param analytic what backpropagation says
 * @param numeric what differences of the loss say
 * @param allowed how far the two may lie apart: what the differences cannot tell, and what rounding does to either
 */
public record CheckedGradient(ParameterPlace place, double analytic, double numeric, double allowed) {
    /** How far they lie apart, as a multiple of what is allowed: up to 1, they agree. */
    public double excess() {
        double distance = Math.abs(analytic - numeric);
        return distance <= Double.MAX_VALUE ? distance / allowed : Double.POSITIVE_INFINITY;
    }

    /** Whether the two agree. */
    public boolean agrees() {
        return excess() <= 1;
    }

    /** The parameter and both numbers. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (parameter %d): backpropagation says %.9g, differences say %.9g; apart %.2g, allowed %.2g",
                place,
                place.index(),
                analytic,
                numeric,
                Math.abs(analytic - numeric),
                allowed);
    }
}
