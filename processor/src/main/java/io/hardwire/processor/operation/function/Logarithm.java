package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.fromBits;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Expression.Condition;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/**
 * {@code log x = n ln 2 + log(1 + f)} with {@code x = 2^n (1 + f)} and {@code sqrt(1/2) <= 1 + f < sqrt(2)}. Zero gives minus infinity, a
 * negative number NaN.
 */
public final class Logarithm {
    private static final double[] FLOAT = {
        -0x1.38cde6p-4,
        0x1.0568aap-3,
        -0x1.0d85f8p-3,
        0x1.22d7f4p-3,
        -0x1.54720ap-3,
        0x1.99a026p-3,
        -0x1.000228p-2,
        0x1.555554p-2,
        -0.5
    };
    private static final double[] DOUBLE = {
        0x1.2f13628db69f7p-18,
        0x1.39a06c7cf2e75p-16,
        0x1.74664afedd8fcp-14,
        0x1.c71c51d2dfdecp-12,
        0x1.249249422e733p-9,
        0x1.999999997f9d1p-7,
        0x1.5555555555593p-4
    };

    private Logarithm() {}

    public static Function of(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        Ieee ieee = Ieee.of(precision);
        FunctionBuilder f = new FunctionBuilder(
                "log",
                "{@code log(x) = n ln 2 + log(1 + f)}, {@code x = 2^n (1 + f)}; within " + (isFloat ? "0.96" : "2.01")
                        + " ulp of the true value.",
                "x");
        Expression x = f.argument();
        Condition isSubnormal = x.lessThan(literal(isFloat ? Float.MIN_NORMAL : Double.MIN_NORMAL));
        Expression y = f.let("y", x.times(select(isSubnormal, literal(Math.scalb(1.0, ieee.mantissa())), literal(1))));
        Expression magic =
                f.let("magic", select(isSubnormal, literal(ieee.magic() + ieee.mantissa()), literal(ieee.magic())));
        Bits bits = f.letBits("bits", Bits.of(y));
        long squareRootOfHalf = isFloat ? 0x3f3504f3L : 0x3fe6a09e667f3bcdL;
        Bits exponent = f.letBits("exponent", bits.minus(squareRootOfHalf).shiftedRight(ieee.mantissa()));
        Expression fraction =
                f.let("f", fromBits(bits.minus(ieee.exponent(exponent))).minus(literal(1)));
        long magicBits = isFloat ? 0x4b400000L : 0x4338000000000000L;
        Expression n = f.let("n", fromBits(exponent.plus(magicBits)).minus(magic));
        Expression log = isFloat ? logFloat(f, fraction) : logDouble(f, fraction);
        Expression result = f.let("result", fma(n, literal(ieee.ln2High()), log));
        Expression infinity = literal(Double.POSITIVE_INFINITY);
        Expression finite = f.let("finite", select(x.lessThan(infinity), result, x));
        Expression outside =
                f.let("outside", select(x.equalTo(literal(0)), literal(Double.NEGATIVE_INFINITY), literal(Double.NaN)));
        return f.returning(select(x.greaterThan(literal(0)), finite, outside));
    }

    /** {@code log(1 + f) = f + f^2 p(f)}. */
    private static Expression logFloat(FunctionBuilder f, Expression fraction) {
        Expression p = f.polynomial("p", fraction, FLOAT);
        return fma(p.times(fraction), fraction, fraction);
    }

    /** {@code log(1 + f) = s + s^3 p(s^2)} with {@code s = f / (1 + f / 2)}. */
    private static Expression logDouble(FunctionBuilder f, Expression fraction) {
        Expression s = f.let("s", fraction.over(fma(fraction, literal(0.5), literal(1))));
        Expression z = f.let("z", s.times(s));
        Expression p = f.polynomial("p", z, DOUBLE);
        return fma(p, s.times(z), s);
    }
}
