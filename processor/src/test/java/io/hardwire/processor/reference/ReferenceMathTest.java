package io.hardwire.processor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The elementary functions keep the error bounds that the documentation states.
 *
 * <p>An error is the distance from the exact value in ulps of the correctly rounded result. In float the exact value is
 * taken from {@link StrictMath} in double, whose own error (below 2.5 ulps of a double, a few more for the sigmoid made
 * from it) is less than 2<sup>-26</sup> of a float's ulp; for normalCdf, which StrictMath lacks, from the function in double. In double it comes from mpmath, through the file that
 * {@code src/test/python/elementary.py} wrote.
 */
final class ReferenceMathTest {
    private static final int PATTERNS_STEP = 1009;

    @FunctionalInterface
    private interface FloatUnaryOperator {
        float applyAsFloat(float x);
    }

    /** Each function with the bound in ulps that it keeps for all floats of its domain, and the range that it never leaves. */
    private static final List<FloatFunction> FLOAT_FUNCTIONS = List.of(
            new FloatFunction("exp", ReferenceMath::exp, StrictMath::exp, 0.892, 0f, Float.POSITIVE_INFINITY),
            new FloatFunction("sigmoid", ReferenceMath::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), 2.0, 0f, 1f),
            new FloatFunction("tanh", ReferenceMath::tanh, StrictMath::tanh, 1.98, -1f, 1f),
            new FloatFunction(
                    "log", ReferenceMath::log, StrictMath::log, 0.96, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
            new FloatFunction("log1p", ReferenceMath::log1p, StrictMath::log1p, 1.31, 0f, 0x1.62e43p-1f),
            new FloatFunction("expm1", ReferenceActivations::expm1, x -> StrictMath.expm1(x) + 0.0, 0.95, -1f, 0f),
            new FloatFunction(
                    "normalCdf", ReferenceActivations::normalCdf, ReferenceActivations::normalCdf, 1.44, 0f, 1f));

    /** The same in double; the bounds hold for the sample, with the hardest arguments that were ever found. */
    private static final List<DoubleFunction> DOUBLE_FUNCTIONS = List.of(
            new DoubleFunction("exp", ReferenceMath::exp, 0.9),
            new DoubleFunction("sigmoid", ReferenceMath::sigmoid, 2.0),
            new DoubleFunction("tanh", ReferenceMath::tanh, 2.0),
            new DoubleFunction("log", ReferenceMath::log, 2.01),
            new DoubleFunction("log1p", ReferenceMath::log1p, 2.23),
            new DoubleFunction("expm1", ReferenceActivations::expm1, 1.17),
            new DoubleFunction("normalCdf", ReferenceActivations::normalCdf, 1.6));

    private record FloatFunction(
            String name,
            FloatUnaryOperator function,
            DoubleUnaryOperator exact,
            double bound,
            float lowest,
            float highest) {
        /** The domain is all floats; for log1p those from 0 to 1, for expm1 those up to 0. */
        boolean defined(float x) {
            return switch (name) {
                case "log1p" -> x >= 0f && x <= 1f;
                case "expm1" -> x <= 0f;
                default -> true;
            };
        }

        /** Error in ulps; infinite where NaN, infinity, the sign of zero or the range is missed; expm1 of -0 is 0. */
        double error(float x) {
            double wanted = exact.applyAsDouble(x);
            float nearest = (float) wanted;
            float got = function.applyAsFloat(x);
            if (Double.isNaN(wanted) || Double.isNaN(got)) {
                return Double.isNaN(wanted) && Double.isNaN(got) ? 0 : Double.POSITIVE_INFINITY;
            }
            if (got < lowest || got > highest) {
                return Double.POSITIVE_INFINITY;
            }
            if (Float.isInfinite(nearest)) {
                return got == nearest ? 0 : Double.POSITIVE_INFINITY;
            }
            if (got == 0 && nearest == 0 && Math.copySign(1, got) != Math.copySign(1, nearest)) {
                return Double.POSITIVE_INFINITY;
            }
            return Math.abs(got - wanted) / Math.ulp(nearest);
        }

        /** The largest error among the bit patterns from, from + step, ... below to. */
        Worst worst(long from, long to, int step) {
            Worst worst = Worst.NONE;
            for (long pattern = from; pattern < to; pattern += step) {
                float x = Float.intBitsToFloat((int) pattern);
                if (defined(x)) {
                    worst = worst.or(error(x), x);
                }
            }
            return worst;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record DoubleFunction(String name, DoubleUnaryOperator function, double bound) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FLOAT_FUNCTIONS")
    void everyThousandthFloatIsWithinItsBound(FloatFunction function) {
        assertWithinBound(function, function.worst(0, 1L << 32, PATTERNS_STEP));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FLOAT_FUNCTIONS")
    void floatsAroundSpecialPointsAreWithinTheirBound(FloatFunction function) {
        List<Float> points = List.of(
                0f,
                Float.MIN_NORMAL,
                0x1p-24f,
                0.1732868f, // ln 2 / 4 and the like: another n
                0.3465736f,
                0.5198604f,
                0.70710677f,
                1f,
                1.4142135f,
                8.317766f,
                9.010913f,
                9.5f,
                16.635532f,
                18f,
                87.33654f,
                88.72284f,
                89f,
                103.97208f,
                104f,
                Float.MAX_VALUE);
        for (float point : points) {
            for (float signed : new float[] {point, -point}) {
                long pattern = Integer.toUnsignedLong(Float.floatToRawIntBits(signed));
                assertWithinBound(function, function.worst(Math.max(0, pattern - 2000), pattern + 2000, 1));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FLOAT_FUNCTIONS")
    @EnabledIfSystemProperty(named = "hardwire.exhaustive", matches = "true")
    void everyFloatIsWithinItsBound(FloatFunction function) {
        assertWithinBound(function, Worst.ofEveryFloat(function, function::worst));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("DOUBLE_FUNCTIONS")
    void doublesAreWithinTheirBound(DoubleFunction function) throws IOException {
        List<ExactDouble> sample = ExactDouble.read(getClass(), "elementary-double.csv", function.name);
        Worst worst = Worst.NONE;
        for (ExactDouble exact : sample) {
            worst = worst.or(exact.error(function.function.applyAsDouble(exact.argument())), exact.argument());
        }
        assertThat(sample).hasSizeGreaterThan(500);
        assertThat(worst.ulps()).as("%s: %s", function.name, worst).isLessThanOrEqualTo(function.bound);
    }

    @Test
    void nanGivesNan() {
        for (int pattern : new int[] {0x7fc00000, 0xffc00000, 0x7f800001, 0x7fc12345, 0xffffffff}) {
            float x = Float.intBitsToFloat(pattern);
            for (FloatFunction function : FLOAT_FUNCTIONS) {
                assertThat(function.function.applyAsFloat(x))
                        .as(function.name())
                        .isNaN();
            }
        }
        for (long pattern : new long[] {0x7ff8000000000000L, 0xfff8000000000000L, 0x7ff0000000000001L, -1L}) {
            double x = Double.longBitsToDouble(pattern);
            for (DoubleFunction function : DOUBLE_FUNCTIONS) {
                assertThat(function.function.applyAsDouble(x))
                        .as(function.name())
                        .isNaN();
            }
        }
    }

    @Test
    void expEndsAtZeroAndInfinity() {
        assertThat(ReferenceMath.exp(0f)).isEqualTo(1f);
        assertThat(ReferenceMath.exp(-0f)).isEqualTo(1f);
        assertThat(ReferenceMath.exp(88.72283f)).isFinite();
        assertThat(ReferenceMath.exp(Math.nextUp(88.72283f))).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(ReferenceMath.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(ReferenceMath.exp(-103.97208f)).isEqualTo(Float.MIN_VALUE);
        assertThat(ReferenceMath.exp(Math.nextDown(-103.97208f))).isZero();
        assertThat(ReferenceMath.exp(Float.NEGATIVE_INFINITY)).isEqualTo(0f);

        assertThat(ReferenceMath.exp(0.0)).isEqualTo(1.0);
        assertThat(ReferenceMath.exp(-0.0)).isEqualTo(1.0);
        assertThat(ReferenceMath.exp(709.782712893384)).isFinite();
        assertThat(ReferenceMath.exp(Math.nextUp(709.782712893384))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ReferenceMath.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ReferenceMath.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
        assertThat(ReferenceMath.exp(Math.nextDown(-745.1332191019411))).isZero();
        assertThat(ReferenceMath.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    }

    @Test
    void sigmoidEndsAtZeroAndOne() {
        assertThat(ReferenceMath.sigmoid(0f)).isEqualTo(0.5f);
        assertThat(ReferenceMath.sigmoid(-0f)).isEqualTo(0.5f);
        assertThat(ReferenceMath.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(ReferenceMath.sigmoid(Float.MAX_VALUE)).isEqualTo(1f);
        assertThat(ReferenceMath.sigmoid(-103.97208f)).isEqualTo(Float.MIN_VALUE);
        assertThat(ReferenceMath.sigmoid(-Float.MAX_VALUE)).isEqualTo(0f);
        assertThat(ReferenceMath.sigmoid(Float.NEGATIVE_INFINITY)).isEqualTo(0f);

        assertThat(ReferenceMath.sigmoid(0.0)).isEqualTo(0.5);
        assertThat(ReferenceMath.sigmoid(-0.0)).isEqualTo(0.5);
        assertThat(ReferenceMath.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(ReferenceMath.sigmoid(Double.MAX_VALUE)).isEqualTo(1.0);
        assertThat(ReferenceMath.sigmoid(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
        assertThat(ReferenceMath.sigmoid(-Double.MAX_VALUE)).isEqualTo(0.0);
        assertThat(ReferenceMath.sigmoid(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    }

    @Test
    void tanhIsOddToTheLastBitAndEndsAtOne() {
        for (float x : new float[] {Float.POSITIVE_INFINITY, Float.MAX_VALUE, 9.5f, 9.1f}) {
            assertThat(ReferenceMath.tanh(x)).isEqualTo(1f);
        }
        for (double x : new double[] {Double.POSITIVE_INFINITY, Double.MAX_VALUE, 20.0, 19.1}) {
            assertThat(ReferenceMath.tanh(x)).isEqualTo(1.0);
        }
        LongStream.iterate(0, bits -> bits <= 0x7f800000L, bits -> bits + 10_007)
                .forEach(bits -> {
                    float x = Float.intBitsToFloat((int) bits);
                    assertThat(Float.floatToRawIntBits(ReferenceMath.tanh(-x)))
                            .isEqualTo(Float.floatToRawIntBits(-ReferenceMath.tanh(x)));
                });
        for (double x :
                new double[] {0.0, Double.MIN_VALUE, 1e-9, 0.2, 1.0, 7.0, 18.5, 30.0, Double.POSITIVE_INFINITY}) {
            assertThat(Double.doubleToRawLongBits(ReferenceMath.tanh(-x)))
                    .isEqualTo(Double.doubleToRawLongBits(-ReferenceMath.tanh(x)));
        }
        assertThat(ReferenceMath.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
        assertThat(ReferenceMath.tanh(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void logKnowsItsDomain() {
        assertThat(ReferenceMath.log(1f)).isZero();
        assertThat(ReferenceMath.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(ReferenceMath.log(-0f)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(ReferenceMath.log(-Float.MIN_VALUE)).isNaN();
        assertThat(ReferenceMath.log(Float.NEGATIVE_INFINITY)).isNaN();
        assertThat(ReferenceMath.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);

        assertThat(ReferenceMath.log(1.0)).isZero();
        assertThat(ReferenceMath.log(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ReferenceMath.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ReferenceMath.log(-Double.MIN_VALUE)).isNaN();
        assertThat(ReferenceMath.log(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(ReferenceMath.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void log1pKeepsTheSmallestArguments() {
        assertThat(ReferenceMath.log1p(0f)).isZero();
        assertThat(ReferenceMath.log1p(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
        assertThat(ReferenceMath.log1p(0.0)).isZero();
        assertThat(ReferenceMath.log1p(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void expm1KeepsTheSmallestArgumentsAndEndsAtMinusOne() {
        assertThat(ReferenceActivations.expm1(0f)).isZero();
        assertThat(ReferenceActivations.expm1(-Float.MIN_VALUE)).isEqualTo(-Float.MIN_VALUE);
        assertThat(ReferenceActivations.expm1(-18f)).isEqualTo(-1f);
        assertThat(ReferenceActivations.expm1(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);

        assertThat(ReferenceActivations.expm1(0.0)).isZero();
        assertThat(ReferenceActivations.expm1(-Double.MIN_VALUE)).isEqualTo(-Double.MIN_VALUE);
        assertThat(ReferenceActivations.expm1(-40.0)).isEqualTo(-1.0);
        assertThat(ReferenceActivations.expm1(Double.NEGATIVE_INFINITY)).isEqualTo(-1.0);
    }

    @Test
    void normalCdfEndsAtZeroAndOne() {
        assertThat(ReferenceActivations.normalCdf(0f)).isCloseTo(0.5f, within(0x1p-24f));
        assertThat(ReferenceActivations.normalCdf(Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(ReferenceActivations.normalCdf(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(ReferenceActivations.normalCdf(-14f)).isPositive();

        assertThat(ReferenceActivations.normalCdf(0.0)).isCloseTo(0.5, within(0x1p-53));
        assertThat(ReferenceActivations.normalCdf(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(ReferenceActivations.normalCdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(ReferenceActivations.normalCdf(-38.0)).isPositive();
    }

    @Test
    void derivativesOfActivationsAreFiniteAtTheExtremesAndAgreeWithDifferences() {
        for (float x : new float[] {-Float.MAX_VALUE, -1e4f, -120f, -50f}) {
            assertThat(ReferenceActivations.geluDerivative(x)).isZero();
            assertThat(Math.abs(ReferenceActivations.siluDerivative(x))).isLessThan(1e-18f);
            assertThat(ReferenceActivations.geluDerivative(-x)).isEqualTo(1f);
            assertThat(ReferenceActivations.siluDerivative(-x)).isEqualTo(1f);
        }
        double h = 0x1p-17;
        for (double x = -9; x <= 9; x += 0.0625) {
            double gelu =
                    (x + h) * ReferenceActivations.normalCdf(x + h) - (x - h) * ReferenceActivations.normalCdf(x - h);
            double silu = (x + h) * ReferenceMath.sigmoid(x + h) - (x - h) * ReferenceMath.sigmoid(x - h);
            assertThat(ReferenceActivations.geluDerivative(x)).isCloseTo(gelu / (2 * h), within(1e-9));
            assertThat(ReferenceActivations.siluDerivative(x)).isCloseTo(silu / (2 * h), within(1e-9));
            assertThat(ReferenceActivations.geluDerivative((float) x))
                    .isCloseTo((float) ReferenceActivations.geluDerivative(x), within(6e-7f));
            assertThat(ReferenceActivations.siluDerivative((float) x))
                    .isCloseTo((float) ReferenceActivations.siluDerivative(x), within(6e-7f));
        }
    }

    private static void assertWithinBound(FloatFunction function, Worst worst) {
        assertThat(worst.ulps()).as("%s: %s", function.name, worst).isLessThanOrEqualTo(function.bound);
    }
}
