package io.hardwire.processor.reference;

/**
 * More of {@link ReferenceMath}, in the same way: functions that only activations need.
 *
 * <p>Error bounds in ulps, as there: expm1 0.95 in float and 1.17 in double, normalCdf 5.4 in float and 4.6 in double; in float over every float there is, in
 * double over 1.5 million arguments at random in each of several intervals. NaN gives NaN.
 */
public final class ReferenceActivations {
    private static final float MAGIC_FLOAT = 0x1.8p23f;
    private static final float LOG2E_FLOAT = 0x1.715476p0f;
    private static final float LN2_HIGH_FLOAT = 0x1.62e43p-1f;
    private static final float LN2_LOW_FLOAT = 0x1.05c61p-29f;

    private static final double MAGIC_DOUBLE = 0x1.8p52;
    private static final double LOG2E_DOUBLE = 0x1.71547652b82fep0;
    private static final double LN2_HIGH_DOUBLE = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW_DOUBLE = 0x1.abc9e3b39803fp-56;

    private ReferenceActivations() {}

    // ---------------------------------------------------------------- float

    /**
     * e<sup>x</sup> - 1 for x &le; 0, with small relative error however small x is: 2<sup>n</sup> q + (2<sup>n</sup> - 1), q =
     * e<sup>r</sup> - 1. Minus infinity gives -1. Unspecified for other x.
     */
    public static float expm1(float x) {
        float y = Math.max(x, -18f);
        float t = Math.fma(y, LOG2E_FLOAT, MAGIC_FLOAT);
        float n = t - MAGIC_FLOAT;
        float r = Math.fma(n, -LN2_HIGH_FLOAT, y);
        r = Math.fma(n, LN2_LOW_FLOAT, r);
        float p = 0x1.6a4956p-10f; // that of exp
        p = Math.fma(p, r, 0x1.1239ap-7f);
        p = Math.fma(p, r, 0x1.5558b4p-5f);
        p = Math.fma(p, r, 0x1.555492p-3f);
        p = Math.fma(p, r, 0x1.fffffcp-2f);
        float q = Math.fma(p * r, r, r);
        float s = Float.intBitsToFloat((Float.floatToRawIntBits(t) << 23) + 0x3f800000);
        return Math.fma(s, q, s - 1f);
    }

    /**
     * &Phi;(x), the cumulative probability of the standard normal distribution: with y = |x| its tail &Phi;(-y) is
     * e<sup>-y&sup2;/2</sup> w g(t), w = 1 / (y + 4), t = (y - 4) w.
     *
     * <p>{@code rest} is what y&sup2;/2 loses when it is rounded, and {@code lost} what t does. Minus infinity gives 0, infinity 1.
     */
    public static float normalCdf(float x) {
        float y = Math.min(Math.abs(x), 15f);
        float minusHalf = -0.5f * y;
        float h = minusHalf * y;
        float rest = Math.fma(minusHalf, y, -h);
        float e = ReferenceMath.exp(h);
        e = Math.fma(e, rest, e);
        return probability(x, y, e);
    }

    private static float probability(float x, float y, float e) {
        float w = 1f / (y + 4f);
        float t = (y - 4f) * w;
        float lost = Math.fma(-t, y, Math.fma(t + 1f, -4f, y));
        t = Math.fma(lost, w, t);
        float g = -0x1.7a04cep-15f; // 2^-29.5
        g = Math.fma(g, t, -0x1.cbe128p-13f);
        g = Math.fma(g, t, 0x1.686b12p-13f);
        g = Math.fma(g, t, 0x1.acbbd6p-10f);
        g = Math.fma(g, t, -0x1.c9bb76p-9f);
        g = Math.fma(g, t, -0x1.ee5012p-8f);
        g = Math.fma(g, t, 0x1.eec886p-5f);
        g = Math.fma(g, t, -0x1.7dff06p-3f);
        g = Math.fma(g, t, 0x1.8c6db8p-2f);
        g = Math.fma(g, t, -0x1.373e3ap-1f);
        g = Math.fma(g, t, 0x1.82b4bcp-1f);
        float tail = g * w * e;
        return x > 0f ? 1f - tail : tail;
    }

    /** &Phi;(x) + x &phi;(x), the derivative of x &Phi;(x), with &phi;(x) = e<sup>-x&sup2;/2</sup> / &radic;(2&pi;). */
    public static float geluDerivative(float x) {
        float y = Math.min(Math.abs(x), 15f);
        float minusHalf = -0.5f * y;
        float h = minusHalf * y;
        float rest = Math.fma(minusHalf, y, -h);
        float e = ReferenceMath.exp(h);
        e = Math.fma(e, rest, e);
        return Math.fma(x * 0x1.988454p-2f, e, probability(x, y, e));
    }

    /**
     * x / (1 + e<sup>-x</sup>) as c max(x, 1) (min(x, 1) / (c + c e<sup>-x</sup>)), c = 2<sup>-32</sup>, the sum as in {@link
     * ReferenceMath#sigmoid(float)}: nothing is subnormal before the last product. Minus infinity gives -0.
     */
    public static float silu(float x) {
        float y = Math.min(Math.max(x, -110f), 18f);
        float t = Math.fma(y, -LOG2E_FLOAT, MAGIC_FLOAT);
        float n = MAGIC_FLOAT - t;
        float r = Math.fma(n, -LN2_HIGH_FLOAT, y);
        r = Math.fma(n, LN2_LOW_FLOAT, r);
        float q = 0x1.6a4956p-10f; // 2^-28.2
        q = Math.fma(q, r, -0x1.1239ap-7f);
        q = Math.fma(q, r, 0x1.5558b4p-5f);
        q = Math.fma(q, r, -0x1.555492p-3f);
        q = Math.fma(q, r, 0x1.fffffcp-2f);
        q = Math.fma(q, r, -1f);
        int bits = (Float.floatToRawIntBits(t) << 23) + 0x2f800000;
        float s = Float.intBitsToFloat(bits);
        float smaller = Float.intBitsToFloat(Math.min(bits, 0x2f800000));
        float larger = Float.intBitsToFloat(Math.max(bits, 0x2f800000));
        float quotient = Math.min(y, 1f) / (Math.fma(q, s * r, smaller) + larger);
        return quotient * (Math.max(x, 1f) * 0x1p-32f);
    }

    /** s + x s (1 - s), s = ReferenceMath.sigmoid(x), the derivative of x ReferenceMath.sigmoid(x). */
    public static float siluDerivative(float x) {
        float s = ReferenceMath.sigmoid(x);
        return Math.fma(x * s, 1f - s, s);
    }

    // --------------------------------------------------------------- double

    /** As {@link #expm1(float)}. */
    public static double expm1(double x) {
        double y = Math.max(x, -40.0);
        double t = Math.fma(y, LOG2E_DOUBLE, MAGIC_DOUBLE);
        double n = t - MAGIC_DOUBLE;
        double r = Math.fma(n, -LN2_HIGH_DOUBLE, y);
        r = Math.fma(n, -LN2_LOW_DOUBLE, r);
        double p = 0x1.ada5f1fafc8fdp-26; // that of exp
        p = Math.fma(p, r, 0x1.28ae3bd3c46d4p-22);
        p = Math.fma(p, r, 0x1.71df0cae35bc4p-19);
        p = Math.fma(p, r, 0x1.a0199923fcac3p-16);
        p = Math.fma(p, r, 0x1.a01a0135a208fp-13);
        p = Math.fma(p, r, 0x1.6c16c18488594p-10);
        p = Math.fma(p, r, 0x1.1111111125938p-7);
        p = Math.fma(p, r, 0x1.555555555068ap-5);
        p = Math.fma(p, r, 0x1.5555555555503p-3);
        p = Math.fma(p, r, 0x1.000000000000ap-1);
        double q = Math.fma(p * r, r, r);
        double s = Double.longBitsToDouble((Double.doubleToRawLongBits(t) << 52) + 0x3ff0000000000000L);
        return Math.fma(s, q, s - 1.0);
    }

    /** As {@link #normalCdf(float)}. */
    public static double normalCdf(double x) {
        double y = Math.min(Math.abs(x), 39.0);
        double minusHalf = -0.5 * y;
        double h = minusHalf * y;
        double rest = Math.fma(minusHalf, y, -h);
        double e = ReferenceMath.exp(h);
        e = Math.fma(e, rest, e);
        return probability(x, y, e);
    }

    private static double probability(double x, double y, double e) {
        double w = 1.0 / (y + 4.0);
        double t = (y - 4.0) * w;
        double lost = Math.fma(-t, y, Math.fma(t + 1.0, -4.0, y));
        t = Math.fma(lost, w, t);
        double g = -0x1.70fbe39135a30p-31; // 2^-59.3
        g = Math.fma(g, t, -0x1.4c2ae1fbe89cep-29);
        g = Math.fma(g, t, 0x1.e35159f479f46p-30);
        g = Math.fma(g, t, 0x1.4a5e9e925b692p-26);
        g = Math.fma(g, t, 0x1.ce3b0f1a8453dp-27);
        g = Math.fma(g, t, -0x1.6c24428ce4d13p-24);
        g = Math.fma(g, t, -0x1.4ceb7d7038defp-23);
        g = Math.fma(g, t, 0x1.233c852e1b4cfp-22);
        g = Math.fma(g, t, 0x1.1236a7ded5c79p-20);
        g = Math.fma(g, t, -0x1.51e450a58dde6p-21);
        g = Math.fma(g, t, -0x1.8d4b1ca79a3e4p-18);
        g = Math.fma(g, t, 0x1.80b1804bc6bb0p-21);
        g = Math.fma(g, t, 0x1.26d09958c0a7ap-15);
        g = Math.fma(g, t, -0x1.001e4a182e65bp-19);
        g = Math.fma(g, t, -0x1.e4a4256c83cd3p-13);
        g = Math.fma(g, t, 0x1.17a4ae2b21c7ap-13);
        g = Math.fma(g, t, 0x1.ab825fc0f2556p-10);
        g = Math.fma(g, t, -0x1.c81719d54054cp-9);
        g = Math.fma(g, t, -0x1.ee2761047f000p-8);
        g = Math.fma(g, t, 0x1.eec4cc3e4d219p-5);
        g = Math.fma(g, t, -0x1.7dff2bff6839ap-3);
        g = Math.fma(g, t, 0x1.8c6dbf2cfc2b4p-2);
        g = Math.fma(g, t, -0x1.373e3a893c28ap-1);
        g = Math.fma(g, t, 0x1.82b4bb8c94dcep-1);
        double tail = g * w * e;
        return x > 0.0 ? 1.0 - tail : tail;
    }

    /** As {@link #geluDerivative(float)}. */
    public static double geluDerivative(double x) {
        double y = Math.min(Math.abs(x), 39.0);
        double minusHalf = -0.5 * y;
        double h = minusHalf * y;
        double rest = Math.fma(minusHalf, y, -h);
        double e = ReferenceMath.exp(h);
        e = Math.fma(e, rest, e);
        return Math.fma(x * 0x1.9884533d43651p-2, e, probability(x, y, e));
    }

    /** As {@link #silu(float)}, with c = 2<sup>-64</sup>. */
    public static double silu(double x) {
        double y = Math.min(Math.max(x, -753.0), 40.0);
        double t = Math.fma(y, -LOG2E_DOUBLE, MAGIC_DOUBLE);
        double n = MAGIC_DOUBLE - t;
        double r = Math.fma(n, -LN2_HIGH_DOUBLE, y);
        r = Math.fma(n, -LN2_LOW_DOUBLE, r);
        double q = -0x1.ada5f1fafc8fdp-26; // 2^-57.9
        q = Math.fma(q, r, 0x1.28ae3bd3c46d4p-22);
        q = Math.fma(q, r, -0x1.71df0cae35bc4p-19);
        q = Math.fma(q, r, 0x1.a0199923fcac3p-16);
        q = Math.fma(q, r, -0x1.a01a0135a208fp-13);
        q = Math.fma(q, r, 0x1.6c16c18488594p-10);
        q = Math.fma(q, r, -0x1.1111111125938p-7);
        q = Math.fma(q, r, 0x1.555555555068ap-5);
        q = Math.fma(q, r, -0x1.5555555555503p-3);
        q = Math.fma(q, r, 0x1.000000000000ap-1);
        q = Math.fma(q, r, -1.0);
        long bits = (Double.doubleToRawLongBits(t) << 52) + 0x3bf0000000000000L;
        double s = Double.longBitsToDouble(bits);
        double smaller = Double.longBitsToDouble(Math.min(bits, 0x3bf0000000000000L));
        double larger = Double.longBitsToDouble(Math.max(bits, 0x3bf0000000000000L));
        double quotient = Math.min(y, 1.0) / (Math.fma(q, s * r, smaller) + larger);
        return quotient * (Math.max(x, 1.0) * 0x1p-64);
    }

    /** As {@link #siluDerivative(float)}. */
    public static double siluDerivative(double x) {
        double s = ReferenceMath.sigmoid(x);
        return Math.fma(x * s, 1.0 - s, s);
    }
}
