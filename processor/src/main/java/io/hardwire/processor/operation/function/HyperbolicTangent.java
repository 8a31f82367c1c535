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
 * {@code tanh x = (b + a tanh r) / (a + b tanh r)} with {@code i = exp(-2(|x| - r)) = 2^-n}, {@code a = 1 + i}, {@code b = 1 - i}: the
 * addition theorem. Half of b is taken out of the quotient, which makes the quotient, and with it its error, small beside the
 * result. Odd to the last bit, never above 1.
 */
public final class HyperbolicTangent {
    private static final double[] FLOAT = {-0x1.afdd84p-5, 0x1.11059cp-3, -0x1.55554ep-2};
    private static final double[] DOUBLE = {
        0x1.c37323ef96fcbp-9,
        -0x1.223c1dcd608dep-7,
        0x1.664ec88fc2149p-6,
        -0x1.ba1ba1149648cp-5,
        0x1.11111110dfcc8p-3,
        -0x1.55555555554b9p-2
    };

    private HyperbolicTangent() {}

    public static Function of(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        Ieee ieee = Ieee.of(precision);
        FunctionBuilder f = new FunctionBuilder(
                "tanh",
                "{@code tanh(x) = (b + a tanh(r)) / (a + b tanh(r))}, {@code a = 1 + 2^-n}, {@code b = 1 - 2^-n},\n"
                        + "{@code n = round(2 |x| / ln 2)}; within 2 ulp of the true value.",
                "x");
        Bits argument = f.letBits("argument", Bits.of(f.argument()));
        Expression y = f.let("y", fromBits(argument.and(ieee.magnitude())).min(literal(isFloat ? 9.5 : 20)));
        Expression t = f.let("t", fma(y, literal(-2 * ieee.log2e()), literal(ieee.magic())));
        Expression n = f.let("n", literal(ieee.magic()).minus(t));
        Expression r = f.let("r", fma(n, literal(-0.5 * ieee.ln2High()), y));
        Expression u = f.let("u", r.times(r));
        Expression p = f.polynomial("p", u, isFloat ? FLOAT : DOUBLE);
        Expression h = f.let("h", fma(p.times(u), r, r));
        Expression i = f.let("i", fromBits(ieee.exponent(Bits.of(t)).plus(ieee.one())));
        Expression a = f.let("a", literal(1).plus(i));
        Expression b = f.let("b", literal(1).minus(i));
        Expression c = f.let("c", literal(0.5).times(b));
        Expression d = f.let("d", c.times(b));
        Expression result =
                f.let("result", fma(a.minus(d), h, d).over(fma(b, h, a)).plus(c));
        return f.returning(fromBits(Bits.of(result).or(argument.and(ieee.sign()))));
    }
}
