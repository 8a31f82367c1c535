package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/**
 * Functions of the standard normal distribution, with {@code Phi(x) = (1 + erf(x / sqrt 2)) / 2}. For {@code y = |x|} the tail is
 * {@code Phi(-y) = e w g(t)} with {@code e = exp(-y^2 / 2)}, {@code w = 1 / (y + 4)} and {@code t = (y - 4) w}, which maps all y into [-1, 1):
 * {@code (y + 4) Phi(-y) / e} changes little, so that one polynomial serves. What {@code y^2 / 2} and {@code t} lose when they are
 * rounded is made good by an {@code fma}. So the tail is close however small it is.
 */
public final class NormalDistribution {
    private static final double[] FLOAT = {
        -0x1.7a04cep-15,
        -0x1.cbe128p-13,
        0x1.686b12p-13,
        0x1.acbbd6p-10,
        -0x1.c9bb76p-9,
        -0x1.ee5012p-8,
        0x1.eec886p-5,
        -0x1.7dff06p-3,
        0x1.8c6db8p-2,
        -0x1.373e3ap-1,
        0x1.82b4bcp-1
    };
    private static final double[] DOUBLE = {
        -0x1.70fbe39135a30p-31,
        -0x1.4c2ae1fbe89cep-29,
        0x1.e35159f479f46p-30,
        0x1.4a5e9e925b692p-26,
        0x1.ce3b0f1a8453dp-27,
        -0x1.6c24428ce4d13p-24,
        -0x1.4ceb7d7038defp-23,
        0x1.233c852e1b4cfp-22,
        0x1.1236a7ded5c79p-20,
        -0x1.51e450a58dde6p-21,
        -0x1.8d4b1ca79a3e4p-18,
        0x1.80b1804bc6bb0p-21,
        0x1.26d09958c0a7ap-15,
        -0x1.001e4a182e65bp-19,
        -0x1.e4a4256c83cd3p-13,
        0x1.17a4ae2b21c7ap-13,
        0x1.ab825fc0f2556p-10,
        -0x1.c81719d54054cp-9,
        -0x1.ee2761047f000p-8,
        0x1.eec4cc3e4d219p-5,
        -0x1.7dff2bff6839ap-3,
        0x1.8c6dbf2cfc2b4p-2,
        -0x1.373e3a893c28ap-1,
        0x1.82b4bb8c94dcep-1
    };

    /** {@code 1 / sqrt(2 pi)}. */
    private static final double DENSITY_AT_ZERO = 0x1.9884533d43651p-2;

    private static final double CENTRE = 4;

    private NormalDistribution() {}

    /** {@code Phi(x)}. */
    public static Function cumulative(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "normalCdf",
                "{@code Phi(x)}, the normal distribution's cumulative probability, as {@code exp(-x^2 / 2) w g(t)}, {@code t = (|x| -"
                        + " 4) w},\n{@code w = 1 / (|x| + 4)}, or as 1 less that; within 5.4 ulp of"
                        + " the true value.",
                "x");
        Expression ratio = ratio(f, precision);
        return f.returning(probability(f, ratio, exponential(f, precision)));
    }

    /** {@code Phi(x) + x phi(x)}, the derivative of {@code x Phi(x)}. */
    public static Function derivativeOfGelu(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "geluDerivative",
                "{@code Phi(x) + x phi(x)}, the derivative of {@code x Phi(x)}, with {@code phi(x) = exp(-x^2 / 2) / sqrt(2 pi)};\n"
                        + "{@code Phi(x)} within 5.4 ulp of the true value.",
                "x");
        Expression ratio = ratio(f, precision);
        Expression e = exponential(f, precision);
        Expression probability = f.let("probability", probability(f, ratio, e));
        return f.returning(fma(f.argument().times(literal(DENSITY_AT_ZERO)), e, probability));
    }

    /** Declares {@code y = |x|} and {@code Phi(-y) / exp(-y^2 / 2)}. */
    private static Expression ratio(FunctionBuilder f, Precision precision) {
        Expression y = f.let("y", f.argument().absolute().min(literal(precision == Precision.FLOAT ? 15 : 39)));
        Expression w = f.let("w", literal(1).over(y.plus(literal(CENTRE))));
        Expression t = f.let("t", y.minus(literal(CENTRE)).times(w));
        Expression lost = f.let("lost", fma(t.negated(), y, fma(t.plus(literal(1)), literal(-CENTRE), y)));
        f.assign("t", fma(lost, w, t));
        Expression g = f.polynomial("g", t, precision == Precision.FLOAT ? FLOAT : DOUBLE);
        return f.let("ratio", g.times(w));
    }

    /** Declares {@code e = exp(-y^2 / 2)}, after {@link #ratio}: C2 of JDK 17 makes objects of vectors if it comes first. */
    private static Expression exponential(FunctionBuilder f, Precision precision) {
        Expression y = Expression.variable("y");
        Expression minusHalf = f.let("minusHalf", literal(-0.5).times(y));
        Expression h = f.let("h", minusHalf.times(y));
        Expression rest = f.let("rest", fma(minusHalf, y, h.negated()));
        Expression e = f.let("e", Exponential.of(precision).of(h));
        f.assign("e", fma(e, rest, e));
        return e;
    }

    private static Expression probability(FunctionBuilder f, Expression ratio, Expression e) {
        Expression tail = f.let("tail", ratio.times(e));
        return select(f.argument().greaterThan(literal(0)), literal(1).minus(tail), tail);
    }
}
