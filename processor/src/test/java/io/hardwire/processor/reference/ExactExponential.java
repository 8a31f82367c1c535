package io.hardwire.processor.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exponential and logarithm to some 35 digits, by their series: slow, and of no machine's arithmetic. */
public final class ExactExponential {
    /** Enough for what {@link #exp} loses when it squares. */
    public static final MathContext DIGITS = new MathContext(45, RoundingMode.HALF_EVEN);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal SMALL = new BigDecimal("1e-3");
    private static final BigDecimal LOST = new BigDecimal("1e-45");

    private ExactExponential() {}

    /** e<sup>x</sup> for x &le; 0, by its series for a small part of x, squared again and again. Below e<sup>-10000</sup> it is 0. */
    public static BigDecimal exp(BigDecimal x) {
        if (x.compareTo(BigDecimal.valueOf(-10_000)) < 0) {
            return BigDecimal.ZERO;
        }
        int squares = 0;
        BigDecimal part = x;
        while (part.abs().compareTo(SMALL) > 0) {
            part = part.divide(TWO, DIGITS);
            squares++;
        }
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; term.abs().compareTo(LOST) > 0; k++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < squares; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** The logarithm of a number from 1 to 1000: that of a double, and the rest by two steps of Newton's method. */
    public static BigDecimal log(BigDecimal x) {
        BigDecimal log = BigDecimal.valueOf(StrictMath.log(x.doubleValue()));
        for (int step = 0; step < 2; step++) {
            log = log.add(x.multiply(exp(log.negate()), DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return log;
    }
}
