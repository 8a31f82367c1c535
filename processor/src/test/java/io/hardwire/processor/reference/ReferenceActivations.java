package io.hardwire.processor.reference;

/**
 * More of {@link ReferenceMath}, in the same way: functions that only activations need.
 *
 * <p>Error bounds in ulps, as there: expm1 0.95 in float and 1.17 in double, normalCdf 1.44 in float and 1.6 in double; in float over every float there is, in
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
     * m e, e = e<sup>-y&sup2;/2</sup>, m = w g(t), w = 1 / (y + 4), t = 1 - 8 w.
     *
     * <p>Both factors are sums of a number and of what it lost when it was rounded. {@code d} is how far y is from the number whose w is
     * exact, and m' = y m - &phi;(0). Minus infinity gives 0, infinity 1.
     */
    public static float normalCdf(float x) {
        return new NormalFloat(x).probability(x);
    }

    /** x &Phi;(x). The product is made before the tail may become subnormal. */
    public static float gelu(float x) {
        return new NormalFloat(x).gelu(x);
    }

    /** &Phi;(x) + x &phi;(x), the derivative of x &Phi;(x), with &phi;(x) = e<sup>-x&sup2;/2</sup> / &radic;(2&pi;). */
    public static float geluDerivative(float x) {
        NormalFloat normal = new NormalFloat(x);
        return Math.fma(x * 0x1.988454p-2f, normal.density(), normal.probability(x));
    }

    /** The factors of the tail beyond |x|: m + mLow, and (e + eLow) times half times otherHalf. */
    private static final class NormalFloat {
        private final float v;
        private final float m;
        private final float mLow;
        private final float e;
        private final float eLow;
        private final float half;
        private final float otherHalf;

        NormalFloat(float x) {
            v = Math.min(Math.max(x, -15f), 15f);
            float y = Math.abs(v);
            float sum = y + 4f;
            float sumLow = y - (sum - 4f);
            float w = 1f / sum;
            float d = Math.fma(w, sumLow, Math.fma(w, sum, -1f)) * sum;
            float t = Math.fma(-8f, w, 1f);
            float p = -0x1.89f50ep-15f; // 2^-29.7
            p = Math.fma(p, t, -0x1.d4ba24p-13f);
            p = Math.fma(p, t, 0x1.655d0cp-13f);
            p = Math.fma(p, t, 0x1.ad5bd6p-10f);
            p = Math.fma(p, t, -0x1.c98becp-9f);
            p = Math.fma(p, t, -0x1.ee5726p-8f);
            p = Math.fma(p, t, 0x1.eec7e2p-5f);
            p = Math.fma(p, t, -0x1.7dff04p-3f);
            p = Math.fma(p, t, 0x1.8c6dbap-2f);
            p = Math.fma(p, t, -0x1.373e3ap-1f);
            float g = Math.fma(p, t, 0x1.82b4b8p-1f);
            float gLow = Math.fma(p, t, 0x1.82b4b8p-1f - g) + 0x1.a93542p-24f;
            m = g * w;
            float rounded = Math.fma(gLow, w, Math.fma(g, w, -m));
            float slope = Math.fma(y, m, -0x1.988454p-2f);
            mLow = Math.fma(d, slope, rounded);

            float minusHalf = -0.5f * y;
            float h = minusHalf * y;
            float rest = Math.fma(minusHalf, y, -h);
            float shifted = Math.fma(h, LOG2E_FLOAT, MAGIC_FLOAT);
            float n = shifted - MAGIC_FLOAT;
            float r = Math.fma(n, -LN2_HIGH_FLOAT, h);
            float rLow = Math.fma(n, LN2_LOW_FLOAT, rest);
            float q = 0x1.6a4956p-10f; // that of exp
            q = Math.fma(q, r, 0x1.1239ap-7f);
            q = Math.fma(q, r, 0x1.5558b4p-5f);
            q = Math.fma(q, r, 0x1.555492p-3f);
            q = Math.fma(q, r, 0x1.fffffcp-2f);
            e = r + 1f;
            float curved = Math.fma(q * r, r, r - (e - 1f));
            eLow = Math.fma(rLow, e + curved, curved);
            int bits = Float.floatToRawIntBits(shifted);
            int halfBits = ((bits << 22) & 0xff800000) + 0x3f800000;
            half = Float.intBitsToFloat(halfBits);
            otherHalf = Float.intBitsToFloat((bits << 23) - halfBits + 0x7f000000);
        }

        float probability(float x) {
            float product = m * e;
            float tail = (product + productLow(product)) * half * otherHalf;
            return x > 0f ? 1f - tail : tail;
        }

        float gelu(float x) {
            float product = m * e;
            float ofTail = Math.fma(v, product, v * productLow(product)) * half * otherHalf;
            return x > 0f ? x - ofTail : ofTail;
        }

        private float productLow(float product) {
            return Math.fma(mLow, e + eLow, Math.fma(m, eLow, Math.fma(m, e, -product)));
        }

        float density() {
            return (e + eLow) * half * otherHalf;
        }
    }

    /**
     * x / (1 + e<sup>-x</sup>) as c max(x, 16) / 16 (min(x, 16) / (c + c e<sup>-x</sup>)), c = 2<sup>-32</sup>, the sum as in {@link
     * ReferenceMath#sigmoid(float)}: nothing is subnormal before the last product, which is exact up to 16. Minus infinity gives -0.
     */
    public static float silu(float x) {
        float y = Math.min(Math.max(x, -110f), 18f);
        float quotient = Math.min(y, 16f) / ReferenceMath.scaledOnePlusExp(y, 0x2f800000);
        return quotient * (Math.max(x, 16f) * 0x1p-36f);
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
        return new NormalDouble(x).probability(x);
    }

    /** As {@link #gelu(float)}. */
    public static double gelu(double x) {
        return new NormalDouble(x).gelu(x);
    }

    /** As {@link #geluDerivative(float)}. */
    public static double geluDerivative(double x) {
        NormalDouble normal = new NormalDouble(x);
        return Math.fma(x * 0x1.9884533d43651p-2, normal.density(), normal.probability(x));
    }

    /** As {@link NormalFloat}. */
    private static final class NormalDouble {
        private final double v;
        private final double m;
        private final double mLow;
        private final double e;
        private final double eLow;
        private final double half;
        private final double otherHalf;

        NormalDouble(double x) {
            v = Math.min(Math.max(x, -39.0), 39.0);
            double y = Math.abs(v);
            double sum = y + 4.0;
            double sumLow = y - (sum - 4.0);
            double w = 1.0 / sum;
            double d = Math.fma(w, sumLow, Math.fma(w, sum, -1.0)) * sum;
            double t = Math.fma(-8.0, w, 1.0);
            double p = -0x1.72e33fa727e5cp-31; // 2^-59.4
            p = Math.fma(p, t, -0x1.4d243f96c5a4ap-29);
            p = Math.fma(p, t, 0x1.e5c4637021628p-30);
            p = Math.fma(p, t, 0x1.4acd3e687b7f0p-26);
            p = Math.fma(p, t, 0x1.cdfaf1fbb96bfp-27);
            p = Math.fma(p, t, -0x1.6c4ecc7ddbef9p-24);
            p = Math.fma(p, t, -0x1.4cebceaa1f5a0p-23);
            p = Math.fma(p, t, 0x1.2345cf130acdep-22);
            p = Math.fma(p, t, 0x1.1237006ac6bcfp-20);
            p = Math.fma(p, t, -0x1.51e6d96cf5078p-21);
            p = Math.fma(p, t, -0x1.8d4b2db1c8796p-18);
            p = Math.fma(p, t, 0x1.80b265668181dp-21);
            p = Math.fma(p, t, 0x1.26d09a2c5b656p-15);
            p = Math.fma(p, t, -0x1.001e573169ad3p-19);
            p = Math.fma(p, t, -0x1.e4a42578586d3p-13);
            p = Math.fma(p, t, 0x1.17a4ae32aaa5bp-13);
            p = Math.fma(p, t, 0x1.ab825fc1235c6p-10);
            p = Math.fma(p, t, -0x1.c81719d54a844p-9);
            p = Math.fma(p, t, -0x1.ee2761047fddep-8);
            p = Math.fma(p, t, 0x1.eec4cc3e4d28bp-5);
            p = Math.fma(p, t, -0x1.7dff2bff68397p-3);
            p = Math.fma(p, t, 0x1.8c6dbf2cfc2b4p-2);
            p = Math.fma(p, t, -0x1.373e3a893c28ap-1);
            double g = Math.fma(p, t, 0x1.82b4bb8c94dccp-1);
            double gLow = Math.fma(p, t, 0x1.82b4bb8c94dccp-1 - g) + 0x1.cab879e80f20ep-53;
            m = g * w;
            double rounded = Math.fma(gLow, w, Math.fma(g, w, -m));
            double slope = Math.fma(y, m, -0x1.9884533d43651p-2);
            mLow = Math.fma(d, slope, rounded);

            double minusHalf = -0.5 * y;
            double h = minusHalf * y;
            double rest = Math.fma(minusHalf, y, -h);
            double shifted = Math.fma(h, LOG2E_DOUBLE, MAGIC_DOUBLE);
            double n = shifted - MAGIC_DOUBLE;
            double r = Math.fma(n, -LN2_HIGH_DOUBLE, h);
            double rLow = Math.fma(n, -LN2_LOW_DOUBLE, rest);
            double q = 0x1.ada5f1fafc8fdp-26; // that of exp
            q = Math.fma(q, r, 0x1.28ae3bd3c46d4p-22);
            q = Math.fma(q, r, 0x1.71df0cae35bc4p-19);
            q = Math.fma(q, r, 0x1.a0199923fcac3p-16);
            q = Math.fma(q, r, 0x1.a01a0135a208fp-13);
            q = Math.fma(q, r, 0x1.6c16c18488594p-10);
            q = Math.fma(q, r, 0x1.1111111125938p-7);
            q = Math.fma(q, r, 0x1.555555555068ap-5);
            q = Math.fma(q, r, 0x1.5555555555503p-3);
            q = Math.fma(q, r, 0x1.000000000000ap-1);
            e = r + 1.0;
            double curved = Math.fma(q * r, r, r - (e - 1.0));
            eLow = Math.fma(rLow, e + curved, curved);
            long bits = Double.doubleToRawLongBits(shifted);
            long halfBits = ((bits << 51) & 0xfff0000000000000L) + 0x3ff0000000000000L;
            half = Double.longBitsToDouble(halfBits);
            otherHalf = Double.longBitsToDouble((bits << 52) - halfBits + 0x7fe0000000000000L);
        }

        double probability(double x) {
            double product = m * e;
            double tail = (product + productLow(product)) * half * otherHalf;
            return x > 0.0 ? 1.0 - tail : tail;
        }

        double gelu(double x) {
            double product = m * e;
            double ofTail = Math.fma(v, product, v * productLow(product)) * half * otherHalf;
            return x > 0.0 ? x - ofTail : ofTail;
        }

        private double productLow(double product) {
            return Math.fma(mLow, e + eLow, Math.fma(m, eLow, Math.fma(m, e, -product)));
        }

        double density() {
            return (e + eLow) * half * otherHalf;
        }
    }

    /** As {@link #silu(float)}, with c = 2<sup>-64</sup>. */
    public static double silu(double x) {
        double y = Math.min(Math.max(x, -753.0), 40.0);
        double quotient = Math.min(y, 16.0) / ReferenceMath.scaledOnePlusExp(y, 0x3bf0000000000000L);
        return quotient * (Math.max(x, 16.0) * 0x1p-68);
    }

    /** As {@link #siluDerivative(float)}. */
    public static double siluDerivative(double x) {
        double s = ReferenceMath.sigmoid(x);
        return Math.fma(x * s, 1.0 - s, s);
    }
}
