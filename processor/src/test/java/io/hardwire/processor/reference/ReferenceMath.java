package io.hardwire.processor.reference;

/**
 * Hardwire's elementary functions, slow and plain: the text that all generated code is compared with, bit by bit.
 *
 * <p>Each function is straight-line code in operations whose result IEEE 754 fixes to the last bit ({@code fma},
 * {@code + - * /}, minimum, maximum, comparison with a select) and integer arithmetic on the bits of a number, so it
 * means the same on every JVM and CPU, one number at a time or in vectors of any width. There are no loops, no tables
 * and no conversions between number types.
 *
 * <p>The whole number {@code n} nearest to {@code v} is found by adding 1.5 &middot; 2<sup>23</sup> (in double 1.5
 * &middot; 2<sup>52</sup>), which leaves no room for a fraction: the low bits of the sum {@code t} are {@code n} in two's
 * complement, and taking the constant away again leaves {@code n} as a floating-point number. Shifting {@code t} into
 * the exponent field, plus the exponent of 1, makes 2<sup>n</sup>.
 *
 * <p>Error bounds, in ulps of the correctly rounded result (in subnormal results: of the smallest subnormal), where
 * {@code ReferenceMathTest} asserts them and says how they were measured:
 *
 * <ul>
 *   <li>float: exp 0.892, sigmoid 2.0, tanh 1.98 (over every float there is), log 0.96 (over every float from 0.1 to
 *       20, and every 211th beyond), log1p 1.31 (over every float from 1/64 to 1, and every 97th below);
 *   <li>double, over 1.5 million arguments at random in each of several intervals: exp 0.9, sigmoid 2.0, tanh 2.0, log
 *       2.01, log1p 2.23; the worst of these are in the test's sample.
 * </ul>
 *
 * <p>NaN gives NaN in all functions. A result may fall short of its neighbour's where the function rises, by no more than
 * these errors. Polynomials are minimax fits in the relative error of the function, made for these intervals; the largest
 * error of each fit is named beside it.
 */
public final class ReferenceMath {
    private static final float MAGIC_FLOAT = 0x1.8p23f;
    private static final float LOG2E_FLOAT = 0x1.715476p0f;
    /** ln 2 = high - low: the high part is rounded up. */
    private static final float LN2_HIGH_FLOAT = 0x1.62e43p-1f;

    private static final float LN2_LOW_FLOAT = 0x1.05c61p-29f;

    private static final double MAGIC_DOUBLE = 0x1.8p52;
    private static final double LOG2E_DOUBLE = 0x1.71547652b82fep0;
    /** ln 2 = high + low: the high part is rounded down. */
    private static final double LN2_HIGH_DOUBLE = 0x1.62e42fefa39efp-1;

    private static final double LN2_LOW_DOUBLE = 0x1.abc9e3b39803fp-56;

    private ReferenceMath() {}

    // ---------------------------------------------------------------- float

    /**
     * e<sup>x</sup> = 2<sup>n</sup> e<sup>r</sup>, n = round(x / ln 2), |r| &le; ln 2 / 2.
     *
     * <p>2<sup>n</sup> is multiplied in two halves, so that subnormal results are rounded once and the largest finite
     * results do not overflow on the way. Infinity gives infinity, minus infinity 0.
     */
    public static float exp(float x) {
        float y = Math.min(Math.max(x, -104f), 89f);
        float t = Math.fma(y, LOG2E_FLOAT, MAGIC_FLOAT);
        float n = t - MAGIC_FLOAT;
        float r = Math.fma(n, -LN2_HIGH_FLOAT, y);
        r = Math.fma(n, LN2_LOW_FLOAT, r);
        float p = 0x1.6a4956p-10f; // 2^-28.2
        p = Math.fma(p, r, 0x1.1239ap-7f);
        p = Math.fma(p, r, 0x1.5558b4p-5f);
        p = Math.fma(p, r, 0x1.555492p-3f);
        p = Math.fma(p, r, 0x1.fffffcp-2f);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        int bits = Float.floatToRawIntBits(t);
        int half = ((bits << 22) & 0xff800000) + 0x3f800000;
        int rest = (bits << 23) - half + 0x7f000000;
        return p * Float.intBitsToFloat(half) * Float.intBitsToFloat(rest);
    }

    /**
     * 1 / (1 + e<sup>-x</sup>) = c / (c + c e<sup>-x</sup>), c = 2<sup>-24</sup>, which holds c e<sup>-x</sup> within the
     * normal numbers for every x whose result is not 0.
     *
     * <p>With s = c 2<sup>n</sup> and e<sup>-r</sup> = 1 + r q(r) the denominator is s + c + s r q(r): the smaller of s
     * and c is added first, so that only the last addition rounds by more than a little. Minus infinity gives 0, 0 gives
     * 1/2, infinity 1.
     */
    public static float sigmoid(float x) {
        float y = Math.min(Math.max(x, -104f), 18f);
        return 0x1p-24f / scaledOnePlusExp(y, 0x33800000);
    }

    /** 2<sup>k</sup> (1 + e<sup>-y</sup>), {@code c} being the bits of 2<sup>k</sup>: of the two summands the smaller one is added first. */
    static float scaledOnePlusExp(float y, int c) {
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
        int bits = (Float.floatToRawIntBits(t) << 23) + c;
        float s = Float.intBitsToFloat(bits);
        float smaller = Float.intBitsToFloat(Math.min(bits, c));
        float larger = Float.intBitsToFloat(Math.max(bits, c));
        return Math.fma(q, s * r, smaller) + larger;
    }

    /**
     * tanh x = (b + a tanh r) / (a + b tanh r), with i = e<sup>-2(|x| - r)</sup> = 2<sup>-n</sup>, a = 1 + i, b = 1 - i and
     * |r| &le; ln 2 / 4 (the addition theorem).
     *
     * <p>Half of b is taken out of the quotient, which makes the quotient, and with it its error, small beside the
     * result; for n = 0 all that remains is tanh r. Odd to the last bit, the sign of zero kept, never above 1 or below
     * -1, which infinities give.
     */
    public static float tanh(float x) {
        int argument = Float.floatToRawIntBits(x);
        float y = Math.min(Float.intBitsToFloat(argument & 0x7fffffff), 9.5f);
        float t = Math.fma(y, -2f * LOG2E_FLOAT, MAGIC_FLOAT);
        float n = MAGIC_FLOAT - t;
        float r = Math.fma(n, -0.5f * LN2_HIGH_FLOAT, y);
        float u = r * r;
        float p = -0x1.afdd84p-5f; // 2^-32.5
        p = Math.fma(p, u, 0x1.11059cp-3f);
        p = Math.fma(p, u, -0x1.55554ep-2f);
        float h = Math.fma(p * u, r, r);
        float i = Float.intBitsToFloat((Float.floatToRawIntBits(t) << 23) + 0x3f800000);
        float a = 1f + i;
        float b = 1f - i;
        float c = 0.5f * b;
        float d = c * b;
        float result = Math.fma(a - d, h, d) / Math.fma(b, h, a) + c;
        return Float.intBitsToFloat(Float.floatToRawIntBits(result) | (argument & 0x80000000));
    }

    /**
     * Natural logarithm: x = 2<sup>n</sup> (1 + f), sqrt(1/2) &le; 1 + f &lt; sqrt(2), log x = n ln 2 + log(1 + f).
     *
     * <p>Infinity gives infinity, 0 of either sign gives minus infinity, a negative number gives NaN.
     */
    public static float log(float x) {
        float y = x * (x < 0x1p-126f ? 0x1p23f : 1f);
        float magic = x < 0x1p-126f ? MAGIC_FLOAT + 23f : MAGIC_FLOAT;
        int bits = Float.floatToRawIntBits(y);
        int exponent = (bits - 0x3f3504f3) >> 23;
        float f = Float.intBitsToFloat(bits - (exponent << 23)) - 1f;
        float n = Float.intBitsToFloat(exponent + 0x4b400000) - magic;
        float p = -0x1.38cde6p-4f; // 2^-27.3
        p = Math.fma(p, f, 0x1.0568aap-3f);
        p = Math.fma(p, f, -0x1.0d85f8p-3f);
        p = Math.fma(p, f, 0x1.22d7f4p-3f);
        p = Math.fma(p, f, -0x1.54720ap-3f);
        p = Math.fma(p, f, 0x1.99a026p-3f);
        p = Math.fma(p, f, -0x1.000228p-2f);
        p = Math.fma(p, f, 0x1.555554p-2f);
        p = Math.fma(p, f, -0.5f);
        float result = Math.fma(n, LN2_HIGH_FLOAT, Math.fma(p * f, f, f));
        float finite = x < Float.POSITIVE_INFINITY ? result : x;
        float outside = x == 0f ? Float.NEGATIVE_INFINITY : Float.NaN;
        return x > 0f ? finite : outside;
    }

    /** log(1 + x) for 0 &le; x &le; 1, with small relative error however small x is. Unspecified for other x. */
    public static float log1p(float x) {
        float p = -0x1.af49cep-9f; // 2^-27.5
        p = Math.fma(p, x, 0x1.4917cep-6f);
        p = Math.fma(p, x, -0x1.d6b08cp-5f);
        p = Math.fma(p, x, 0x1.b4ae08p-4f);
        p = Math.fma(p, x, -0x1.3a435ep-3f);
        p = Math.fma(p, x, 0x1.934b54p-3f);
        p = Math.fma(p, x, -0x1.ff23e6p-3f);
        p = Math.fma(p, x, 0x1.554ddp-2f);
        p = Math.fma(p, x, -0x1.ffffd2p-2f);
        return Math.fma(p * x, x, x);
    }

    // --------------------------------------------------------------- double

    /** As {@link #exp(float)}. */
    public static double exp(double x) {
        double y = Math.min(Math.max(x, -746.0), 710.0);
        double t = Math.fma(y, LOG2E_DOUBLE, MAGIC_DOUBLE);
        double n = t - MAGIC_DOUBLE;
        double r = Math.fma(n, -LN2_HIGH_DOUBLE, y);
        r = Math.fma(n, -LN2_LOW_DOUBLE, r);
        double p = 0x1.ada5f1fafc8fdp-26; // 2^-57.9
        p = Math.fma(p, r, 0x1.28ae3bd3c46d4p-22);
        p = Math.fma(p, r, 0x1.71df0cae35bc4p-19);
        p = Math.fma(p, r, 0x1.a0199923fcac3p-16);
        p = Math.fma(p, r, 0x1.a01a0135a208fp-13);
        p = Math.fma(p, r, 0x1.6c16c18488594p-10);
        p = Math.fma(p, r, 0x1.1111111125938p-7);
        p = Math.fma(p, r, 0x1.555555555068ap-5);
        p = Math.fma(p, r, 0x1.5555555555503p-3);
        p = Math.fma(p, r, 0x1.000000000000ap-1);
        p = Math.fma(p, r, 1.0);
        p = Math.fma(p, r, 1.0);
        long bits = Double.doubleToRawLongBits(t);
        long half = ((bits << 51) & 0xfff0000000000000L) + 0x3ff0000000000000L;
        long rest = (bits << 52) - half + 0x7fe0000000000000L;
        return p * Double.longBitsToDouble(half) * Double.longBitsToDouble(rest);
    }

    /** As {@link #sigmoid(float)}, with c = 2<sup>-54</sup>. */
    public static double sigmoid(double x) {
        double y = Math.min(Math.max(x, -746.0), 40.0);
        return 0x1p-54 / scaledOnePlusExp(y, 0x3c90000000000000L);
    }

    /** As {@link #scaledOnePlusExp(float, int)}. */
    static double scaledOnePlusExp(double y, long c) {
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
        long bits = (Double.doubleToRawLongBits(t) << 52) + c;
        double s = Double.longBitsToDouble(bits);
        double smaller = Double.longBitsToDouble(Math.min(bits, c));
        double larger = Double.longBitsToDouble(Math.max(bits, c));
        return Math.fma(q, s * r, smaller) + larger;
    }

    /** As {@link #tanh(float)}. */
    public static double tanh(double x) {
        long argument = Double.doubleToRawLongBits(x);
        double y = Math.min(Double.longBitsToDouble(argument & 0x7fffffffffffffffL), 20.0);
        double t = Math.fma(y, -2.0 * LOG2E_DOUBLE, MAGIC_DOUBLE);
        double n = MAGIC_DOUBLE - t;
        double r = Math.fma(n, -0.5 * LN2_HIGH_DOUBLE, y);
        double u = r * r;
        double p = 0x1.c37323ef96fcbp-9; // 2^-57.7
        p = Math.fma(p, u, -0x1.223c1dcd608dep-7);
        p = Math.fma(p, u, 0x1.664ec88fc2149p-6);
        p = Math.fma(p, u, -0x1.ba1ba1149648cp-5);
        p = Math.fma(p, u, 0x1.11111110dfcc8p-3);
        p = Math.fma(p, u, -0x1.55555555554b9p-2);
        double h = Math.fma(p * u, r, r);
        double i = Double.longBitsToDouble((Double.doubleToRawLongBits(t) << 52) + 0x3ff0000000000000L);
        double a = 1.0 + i;
        double b = 1.0 - i;
        double c = 0.5 * b;
        double d = c * b;
        double result = Math.fma(a - d, h, d) / Math.fma(b, h, a) + c;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(result) | (argument & 0x8000000000000000L));
    }

    /** As {@link #log(float)}, with log(1 + f) = s + s<sup>3</sup> p(s<sup>2</sup>), s = f / (1 + f / 2). */
    public static double log(double x) {
        double y = x * (x < 0x1p-1022 ? 0x1p52 : 1.0);
        double magic = x < 0x1p-1022 ? MAGIC_DOUBLE + 52.0 : MAGIC_DOUBLE;
        long bits = Double.doubleToRawLongBits(y);
        long exponent = (bits - 0x3fe6a09e667f3bcdL) >> 52;
        double f = Double.longBitsToDouble(bits - (exponent << 52)) - 1.0;
        double n = Double.longBitsToDouble(exponent + 0x4338000000000000L) - magic;
        double s = f / Math.fma(f, 0.5, 1.0);
        double z = s * s;
        double p = 0x1.2f13628db69f7p-18; // 2^-59.5
        p = Math.fma(p, z, 0x1.39a06c7cf2e75p-16);
        p = Math.fma(p, z, 0x1.74664afedd8fcp-14);
        p = Math.fma(p, z, 0x1.c71c51d2dfdecp-12);
        p = Math.fma(p, z, 0x1.249249422e733p-9);
        p = Math.fma(p, z, 0x1.999999997f9d1p-7);
        p = Math.fma(p, z, 0x1.5555555555593p-4);
        double result = Math.fma(n, LN2_HIGH_DOUBLE, Math.fma(p, s * z, s));
        double finite = x < Double.POSITIVE_INFINITY ? result : x;
        double outside = x == 0.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        return x > 0.0 ? finite : outside;
    }

    /** As {@link #log1p(float)}, through s = x / (1 + x / 2) as in {@link #log(double)}. */
    public static double log1p(double x) {
        double s = x / Math.fma(x, 0.5, 1.0);
        double z = s * s;
        double p = 0x1.6b515a812d5a5p-22; // 2^-54.2
        p = Math.fma(p, z, 0x1.959ccaa9060b4p-21);
        p = Math.fma(p, z, 0x1.163f978c3b90ep-18);
        p = Math.fma(p, z, 0x1.3aa923a62430dp-16);
        p = Math.fma(p, z, 0x1.7462503853396p-14);
        p = Math.fma(p, z, 0x1.c71c4a6b1cbeap-12);
        p = Math.fma(p, z, 0x1.24924978301cbp-9);
        p = Math.fma(p, z, 0x1.99999998ebce4p-7);
        p = Math.fma(p, z, 0x1.5555555555937p-4);
        return Math.fma(p, s * z, s);
    }
}
