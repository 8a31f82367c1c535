package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.fromBits;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/**
 * Functions of the standard normal distribution, with {@code Phi(x) = (1 + erf(x / sqrt 2)) / 2}. For {@code y = |x|} the tail is
 * {@code Phi(-y) = m e} with {@code e = exp(-y^2 / 2)} and Mills' ratio {@code m = w g(t)}, {@code w = 1 / (y + 4)}, {@code t = 1 - 8 w}, which
 * maps all y into [-1, 1): {@code (y + 4) Phi(-y) / e} changes little, so that one polynomial serves.
 *
 * <p>Both factors are sums of a number and of what that lost when it was rounded, which an {@code fma} tells exactly; only their product is
 * rounded for good. What {@code w} lost is made good where it is felt: {@code t} is right for a y that is off by {@code d}, and {@code m' = y m
 * - phi(0)}. So the tail is close however small it is.
 */
public final class NormalDistribution {
    /** {@code g} without its constant, the highest power's coefficient first; 2^-29.7 with it. */
    private static final double[] FLOAT = {
        -0x1.89f50ep-15,
        -0x1.d4ba24p-13,
        0x1.655d0cp-13,
        0x1.ad5bd6p-10,
        -0x1.c98becp-9,
        -0x1.ee5726p-8,
        0x1.eec7e2p-5,
        -0x1.7dff04p-3,
        0x1.8c6dbap-2,
        -0x1.373e3ap-1
    };
    /** The same in double; 2^-59.4. */
    private static final double[] DOUBLE = {
        -0x1.72e33fa727e5cp-31,
        -0x1.4d243f96c5a4ap-29,
        0x1.e5c4637021628p-30,
        0x1.4acd3e687b7f0p-26,
        0x1.cdfaf1fbb96bfp-27,
        -0x1.6c4ecc7ddbef9p-24,
        -0x1.4cebceaa1f5a0p-23,
        0x1.2345cf130acdep-22,
        0x1.1237006ac6bcfp-20,
        -0x1.51e6d96cf5078p-21,
        -0x1.8d4b2db1c8796p-18,
        0x1.80b265668181dp-21,
        0x1.26d09a2c5b656p-15,
        -0x1.001e573169ad3p-19,
        -0x1.e4a42578586d3p-13,
        0x1.17a4ae32aaa5bp-13,
        0x1.ab825fc1235c6p-10,
        -0x1.c81719d54a844p-9,
        -0x1.ee2761047fddep-8,
        0x1.eec4cc3e4d28bp-5,
        -0x1.7dff2bff68397p-3,
        0x1.8c6dbf2cfc2b4p-2,
        -0x1.373e3a893c28ap-1
    };

    /** {@code 1 / sqrt(2 pi)}. */
    private static final double DENSITY_AT_ZERO = 0x1.9884533d43651p-2;

    private static final double CENTRE = 4;

    private final FunctionBuilder f;
    private final boolean isFloat;
    private final Precision precision;

    private NormalDistribution(FunctionBuilder f, Precision precision) {
        this.f = f;
        this.isFloat = precision == Precision.FLOAT;
        this.precision = precision;
    }

    /** A number and what it lost when it was rounded. */
    private record Sum(Expression high, Expression low) {}

    /** {@code x Phi(x)}. */
    public static Function gelu(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "gelu",
                "{@code x Phi(x)}, {@code Phi} being the normal distribution's cumulative probability. Its tail is {@code exp(-x^2 / 2) w g(t)},"
                        + " {@code w = 1 / (|x| + 4)},\n{@code t = 1 - 8 w}, in sums of two numbers; within 1.7 ulp of the true value.",
                "x");
        NormalDistribution normal = new NormalDistribution(f, precision);
        Sum ratio = normal.ratio();
        Sum products = normal.products(ratio, normal.exponential());
        Expression v = Expression.variable("v");
        Expression unscaled = f.let("unscaled", fma(v, products.high(), v.times(products.low())));
        normal.declarePower();
        Expression ofTail = f.let("ofTail", scaled(unscaled));
        return f.returning(
                select(f.argument().greaterThan(literal(0)), f.argument().minus(ofTail), ofTail));
    }

    /** {@code Phi(x) + x phi(x)}, the derivative of {@code x Phi(x)}. */
    public static Function derivativeOfGelu(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "geluDerivative",
                "{@code Phi(x) + x phi(x)}, the derivative of {@code x Phi(x)}, with {@code phi(x) = exp(-x^2 / 2) / sqrt(2 pi)};\n"
                        + "{@code Phi(x)} within 1.6 ulp of the true value.",
                "x");
        NormalDistribution normal = new NormalDistribution(f, precision);
        Sum ratio = normal.ratio();
        Sum e = normal.exponential();
        Expression whole = f.let("whole", e.high().plus(e.low()));
        Expression probability = f.let("probability", normal.probability(normal.products(ratio, e)));
        Expression density = f.let("density", scaled(whole));
        return f.returning(fma(f.argument().times(literal(DENSITY_AT_ZERO)), density, probability));
    }

    /** Declares {@code v}, which is x where that matters, {@code y = |v|}, and Mills' ratio {@code Phi(-y) / exp(-y^2 / 2)}. */
    private Sum ratio() {
        int last = isFloat ? 15 : 39;
        Expression v = f.let("v", f.argument().max(literal(-last)).min(literal(last)));
        Expression y = f.let("y", v.absolute());
        Expression sum = f.let("sum", y.plus(literal(CENTRE)));
        Expression sumLow = f.let("sumLow", y.minus(sum.minus(literal(CENTRE))));
        Expression w = f.let("w", literal(1).over(sum));
        Expression d = f.let("d", fma(w, sumLow, fma(w, sum, literal(-1))).times(sum));
        Expression t = f.let("t", fma(literal(-2 * CENTRE), w, literal(1)));
        Sum g = constantAdded(f.polynomial("p", t, isFloat ? FLOAT : DOUBLE), t);
        Expression m = f.let("m", g.high().times(w));
        Expression rounded = f.let("rounded", fma(g.low(), w, fma(g.high(), w, m.negated())));
        Expression slope = f.let("slope", fma(y, m, literal(-densityAtZero())));
        return new Sum(m, f.let("mLow", fma(d, slope, rounded)));
    }

    /** Declares {@code p t + c}. {@code c} has bits to spare, so that its difference from the sum is exact. */
    private Sum constantAdded(Expression p, Expression t) {
        Expression high = literal(isFloat ? 0x1.82b4b8p-1 : 0x1.82b4bb8c94dccp-1);
        Expression low = literal(isFloat ? 0x1.a93542p-24 : 0x1.cab879e80f20ep-53);
        Expression g = f.let("g", fma(p, t, high));
        return new Sum(g, f.let("gLow", fma(p, t, high.minus(g)).plus(low)));
    }

    /**
     * Declares {@code exp(r)} of {@code exp(-y^2 / 2) = 2^n exp(r)}, see {@link Exponential}. To be called after
     * {@link #ratio}: C2 of JDK 17 makes objects of vectors if it comes first.
     */
    private Sum exponential() {
        Ieee ieee = Ieee.of(precision);
        Expression y = Expression.variable("y");
        Expression minusHalf = f.let("minusHalf", literal(-0.5).times(y));
        Expression h = f.let("h", minusHalf.times(y));
        Expression rest = f.let("rest", fma(minusHalf, y, h.negated()));
        Expression shifted = f.let("shifted", fma(h, literal(ieee.log2e()), literal(ieee.magic())));
        Expression n = f.let("n", shifted.minus(literal(ieee.magic())));
        Expression r = f.let("r", fma(n, literal(-ieee.ln2High()), h));
        Expression rLow = f.let("rLow", fma(n, literal(-ieee.ln2Low()), rest));
        Expression q = f.polynomial("q", r, Exponential.secondOrderTerms(precision));
        Expression e = f.let("e", r.plus(literal(1)));
        Expression curved = f.let("curved", fma(q.times(r), r, r.minus(e.minus(literal(1)))));
        Expression eLow = f.let("eLow", fma(rLow, e.plus(curved), curved));
        return new Sum(e, eLow);
    }

    /** Declares the product of these sums. */
    private Sum products(Sum m, Sum e) {
        Expression product = f.let("product", m.high().times(e.high()));
        Expression rounded = f.let("rounding", fma(m.high(), e.high(), product.negated()));
        Expression low = fma(m.low(), e.high().plus(e.low()), fma(m.high(), e.low(), rounded));
        return new Sum(product, f.let("productLow", low));
    }

    /** Declares the tail, and chooses it or what 1 has besides. */
    private Expression probability(Sum products) {
        Expression unscaled = f.let("unscaled", products.high().plus(products.low()));
        declarePower();
        Expression tail = f.let("tail", scaled(unscaled));
        return select(f.argument().greaterThan(literal(0)), literal(1).minus(tail), tail);
    }

    /** Declares the bits of {@code 2^n} in two halves. After all other arithmetic: where C2 vectorises loops, bits begin another one. */
    private void declarePower() {
        Bits bits = f.letBits("bits", Bits.of(Expression.variable("shifted")));
        Bits half = f.letBits("half", Exponential.halfOfPower(precision, bits));
        f.letBits("otherHalf", Exponential.restOfPower(precision, bits, half));
    }

    /** The number times {@code 2^n}. */
    private static Expression scaled(Expression number) {
        return number.times(fromBits(Bits.variable("half"))).times(fromBits(Bits.variable("otherHalf")));
    }

    private double densityAtZero() {
        return isFloat ? (float) DENSITY_AT_ZERO : DENSITY_AT_ZERO;
    }
}
