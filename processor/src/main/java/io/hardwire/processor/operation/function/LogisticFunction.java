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
 * {@code 1 / (1 + exp(-x)) = c / (c + c exp(-x))}, where {@code c}, a power of 2, holds {@code c exp(-x)} within the normal numbers
 * for every x whose result is not 0. With {@code s = c 2^n} and {@code exp(-r) = 1 + r q(r)} the denominator is
 * {@code s + c + s r q(r)}: the smaller of s and c is added first, so that only the last addition rounds by more than a little.
 */
public final class LogisticFunction {
    private static final double[] FLOAT = {
        0x1.6a4956p-10, -0x1.1239ap-7, 0x1.5558b4p-5, -0x1.555492p-3, 0x1.fffffcp-2, -1
    };
    private static final double[] DOUBLE = {
        -0x1.ada5f1fafc8fdp-26,
        0x1.28ae3bd3c46d4p-22,
        -0x1.71df0cae35bc4p-19,
        0x1.a0199923fcac3p-16,
        -0x1.a01a0135a208fp-13,
        0x1.6c16c18488594p-10,
        -0x1.1111111125938p-7,
        0x1.555555555068ap-5,
        -0x1.5555555555503p-3,
        0x1.000000000000ap-1,
        -1
    };

    private LogisticFunction() {}

    public static Function of(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        int scale = -(Ieee.of(precision).mantissa() + (isFloat ? 1 : 2));
        FunctionBuilder f = new FunctionBuilder(
                "sigmoid",
                "{@code 1 / (1 + exp(-x))}, as {@code c / (c + c exp(-x))} with {@code c = 2^" + scale
                        + "}; within 2 ulp of the true value.",
                "x");
        Expression y = bounded(f, precision, isFloat ? -104 : -746);
        return f.returning(literal(Math.scalb(1.0, scale)).over(denominator(f, precision, y, scale)));
    }

    /**
     * {@code x / (1 + exp(-x))}. Not {@code x sigmoid(x)}: where sigmoid(x) is a subnormal number, it has lost digits that the product
     * shows. The division is made of what cannot become subnormal before it nor infinite behind it, and the product with a power of 2 but for x above 16, where exp(-x) is lost.
     */
    public static Function silu(Precision precision) {
        boolean isFloat = precision == Precision.FLOAT;
        int scale = isFloat ? -32 : -64;
        FunctionBuilder f = new FunctionBuilder(
                "silu",
                "{@code x / (1 + exp(-x))}, as {@code c max(x, 16) / 16 (min(x, 16) / (c + c exp(-x)))} with {@code c = 2^"
                        + scale + "}; within 2 ulp of the true value.",
                "x");
        Expression y = bounded(f, precision, isFloat ? -110 : -753);
        Expression quotient = f.let("quotient", y.min(literal(16)).over(denominator(f, precision, y, scale)));
        return f.returning(quotient.times(f.argument().max(literal(16)).times(literal(Math.scalb(1.0, scale) / 16))));
    }

    /** x within what changes a result: below {@code lowest} that is 0, and from the upper bound on exp(-x) is lost beside 1. */
    private static Expression bounded(FunctionBuilder f, Precision precision, int lowest) {
        int highest = precision == Precision.FLOAT ? 18 : 40;
        return f.let("y", f.argument().max(literal(lowest)).min(literal(highest)));
    }

    /** {@code c + c exp(-y)} with {@code c = 2^scale}. */
    private static Expression denominator(FunctionBuilder f, Precision precision, Expression y, int scale) {
        Ieee ieee = Ieee.of(precision);
        long c = ieee.powerOfTwo(scale);
        Expression t = f.let("t", fma(y, literal(-ieee.log2e()), literal(ieee.magic())));
        Expression n = f.let("n", literal(ieee.magic()).minus(t));
        Expression r = ieee.remainder(f, y, n);
        Expression q = f.polynomial("q", r, precision == Precision.FLOAT ? FLOAT : DOUBLE);
        Bits bits = f.letBits("bits", ieee.exponent(Bits.of(t)).plus(c));
        Expression s = f.let("s", fromBits(bits));
        Expression smaller = f.let("smaller", fromBits(bits.min(c)));
        Expression larger = f.let("larger", fromBits(bits.max(c)));
        return fma(q, s.times(r), smaller).plus(larger);
    }

    /** {@code s + x s (1 - s)} with {@code s = sigmoid(x)}, the derivative of {@code x sigmoid(x)}. */
    public static Function derivativeOfSilu(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "siluDerivative",
                "{@code s + x s (1 - s)}, {@code s = sigmoid(x)}: the derivative of {@code x sigmoid(x)}.",
                "x");
        Expression s = f.let("s", of(precision).of(f.argument()));
        return f.returning(fma(f.argument().times(s), literal(1).minus(s), s));
    }
}
