package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.fromBits;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;
import java.util.Arrays;

/**
 * {@code exp(x) = 2^n exp(r)} with {@code n = round(x / ln 2)}; {@code 2^n} is multiplied in two halves, so that subnormal
 * results are rounded once and the largest do not overflow on the way.
 */
public final class Exponential {
    private static final double[] FLOAT = {
        0x1.6a4956p-10, 0x1.1239ap-7, 0x1.5558b4p-5, 0x1.555492p-3, 0x1.fffffcp-2, 1, 1
    };
    private static final double[] DOUBLE = {
        0x1.ada5f1fafc8fdp-26,
        0x1.28ae3bd3c46d4p-22,
        0x1.71df0cae35bc4p-19,
        0x1.a0199923fcac3p-16,
        0x1.a01a0135a208fp-13,
        0x1.6c16c18488594p-10,
        0x1.1111111125938p-7,
        0x1.555555555068ap-5,
        0x1.5555555555503p-3,
        0x1.000000000000ap-1,
        1,
        1
    };

    private Exponential() {}

    /** The coefficients of {@code p} in {@code exp(r) = 1 + r + r^2 p(r)}, the highest power's first. */
    static double[] secondOrderTerms(Precision precision) {
        double[] all = precision == Precision.FLOAT ? FLOAT : DOUBLE;
        return Arrays.copyOf(all, all.length - 2);
    }

    public static Function of(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        Ieee ieee = Ieee.of(precision);
        FunctionBuilder f = new FunctionBuilder(
                "exp",
                "{@code exp(x) = 2^n exp(r)}, {@code n = round(x / ln 2)}; within 0.9 ulp of the true value.",
                "x");
        Expression y =
                f.let("y", f.argument().max(literal(isFloat ? -104 : -746)).min(literal(isFloat ? 89 : 710)));
        Expression t = f.let("t", fma(y, literal(ieee.log2e()), literal(ieee.magic())));
        Expression n = f.let("n", t.minus(literal(ieee.magic())));
        Expression r = ieee.remainder(f, y, n);
        Expression p = f.polynomial("p", r, isFloat ? FLOAT : DOUBLE);
        Bits bits = f.letBits("bits", Bits.of(t));
        Bits half = f.letBits("half", halfOfPower(precision, bits));
        Bits rest = f.letBits("rest", restOfPower(precision, bits, half));
        return f.returning(p.times(fromBits(half)).times(fromBits(rest)));
    }

    /** The bits of {@code 2^(n / 2)}, rounded down, of the bits of {@code n} plus the {@link Ieee#magic} number. */
    static Bits halfOfPower(Precision precision, Bits bits) {
        Ieee ieee = Ieee.of(precision);
        long exponents = precision == Precision.FLOAT ? 0xff800000L : 0xfff0000000000000L;
        return bits.shiftedLeft(ieee.mantissa() - 1).and(exponents).plus(ieee.one());
    }

    /** The bits of {@code 2^n} divided by that half. */
    static Bits restOfPower(Precision precision, Bits bits, Bits half) {
        Ieee ieee = Ieee.of(precision);
        return ieee.exponent(bits).minus(half).plus(2 * ieee.one());
    }
}
