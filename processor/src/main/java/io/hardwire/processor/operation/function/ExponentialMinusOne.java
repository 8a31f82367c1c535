package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.fromBits;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/**
 * {@code exp(x) - 1} for x up to 0, close however small x is: {@code 2^n q + (2^n - 1)} with {@code n = round(x / ln 2)} and {@code q =
 * exp(r) - 1 = r + r^2 p(r)}. It never falls below -1.
 */
public final class ExponentialMinusOne {
    private ExponentialMinusOne() {}

    public static Function of(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        Ieee ieee = Ieee.of(precision);
        FunctionBuilder f = new FunctionBuilder(
                "expm1",
                "{@code exp(x) - 1} for {@code x <= 0}, as {@code 2^n q + (2^n - 1)}, {@code q = exp(r) - 1}, {@code n = round(x /"
                        + " ln 2)};\nwithin " + (isFloat ? "0.95" : "1.17") + " ulp of the true value.",
                "x");
        Expression y = f.let("y", f.argument().max(literal(isFloat ? -18 : -40)));
        Expression t = f.let("t", fma(y, literal(ieee.log2e()), literal(ieee.magic())));
        Expression n = f.let("n", t.minus(literal(ieee.magic())));
        Expression r = ieee.remainder(f, y, n);
        Expression p = f.polynomial("p", r, Exponential.secondOrderTerms(precision));
        Expression q = f.let("q", fma(p.times(r), r, r));
        Expression s = f.let("s", fromBits(ieee.exponent(Bits.of(t)).plus(ieee.one())));
        return f.returning(fma(s, q, s.minus(literal(1))));
    }
}
