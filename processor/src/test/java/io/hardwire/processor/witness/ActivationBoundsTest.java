package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.FloatNetwork;
import io.hardwire.FloatTrainer;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.processor.reference.ExactDouble;
import io.hardwire.processor.reference.ReferenceActivations;
import io.hardwire.processor.reference.Worst;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Activations as generated networks compute them: the same bits on every target, within a bound of the exact value, for every float.
 *
 * <p>The network has a single unit of weight 1 and bias -0, so that an input is its pre-activation, -0 too. An error is the distance from the
 * exact value in ulps of the correctly rounded one; a zero of the wrong sign is an error without bounds. In float, the exact value is that of the textbook's formula in double; in double it
 * comes from mpmath, through the file that {@code src/test/python/activations.py} wrote.
 */
class ActivationBoundsTest {
    private static final int PATTERNS_STEP = 4001;
    private static final int BLOCK = 1 << 12;

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    /** Bounds in ulps for all floats, and for the sample of doubles. */
    private record Bounded(Activation activation, double inFloat, double inDouble, DoubleUnaryOperator exact) {
        Recipe recipe(Precision precision) {
            return Recipe.of(List.of(1, 1), List.of(activation), Loss.SQUARED_ERROR)
                    .with(precision);
        }

        @Override
        public String toString() {
            return activation.name();
        }
    }

    private static final List<Bounded> ACTIVATIONS = List.of(
            new Bounded(Activation.SIGMOID, 2.0, 2.0, x -> 1 / (1 + Math.exp(-x))),
            new Bounded(Activation.TANH, 1.98, 2.0, Math::tanh),
            new Bounded(Activation.RELU, 0, 0, x -> Math.max(x, 0)),
            new Bounded(Activation.LEAKY_RELU, 1, 1, x -> x > 0 ? x : 0.01 * x),
            new Bounded(Activation.ELU, 0.95, 1.17, x -> x > 0 ? x : expm1(x)),
            new Bounded(Activation.SELU, 2, 2, x -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * expm1(x))),
            new Bounded(Activation.GELU, 1.6, 1.7, ActivationBoundsTest::gelu),
            new Bounded(Activation.SILU, 2, 2, x -> x < -800 ? -0.0 : x / (1 + Math.exp(-x))),
            new Bounded(Activation.SOFTPLUS, 2, 2, x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
            new Bounded(Activation.SOFTSIGN, 1.5, 1.5, x -> x / (1 + Math.abs(x))),
            new Bounded(Activation.HARD_SIGMOID, 1, 1, x -> Math.min(Math.max(x + 3, 0), 6) / 6),
            new Bounded(Activation.IDENTITY, 0, 0, x -> x));

    private static final Compiled COMPILED = Compiled.of(
            "bounds",
            ACTIVATIONS.stream()
                    .flatMap(bounded -> Arrays.stream(Precision.values()).map(bounded::recipe))
                    .toList());

    /** Its limit where the product would be that of an infinity and 0. */
    private static double gelu(double x) {
        return x == Double.NEGATIVE_INFINITY ? -0.0 : x * ReferenceActivations.normalCdf(x);
    }

    /** Of -0 it is 0: both halves of these activations are added up. */
    private static double expm1(double x) {
        return Math.expm1(x) + 0.0;
    }

    @Test
    void everyActivationOfUnitsHasABound() {
        assertThat(ACTIVATIONS)
                .extracting(Bounded::activation)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Activation.values())
                        .filter(activation -> activation != Activation.SOFTMAX && activation != Activation.LOG_SOFTMAX)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("ACTIVATIONS")
    void everyFourThousandthFloatIsWithinItsBoundOnEveryTarget(Bounded bounded) {
        Floats floats = new Floats(bounded);
        assertWithinBound(
                bounded.inFloat, ForcedTarget.during(Target.VECTOR, () -> floats.worst(0, 1L << 32, PATTERNS_STEP)));
    }

    @ParameterizedTest
    @FieldSource("ACTIVATIONS")
    @EnabledIfSystemProperty(named = "hardwire.exhaustive", matches = "true")
    void everyFloatIsWithinItsBoundOnEveryTarget(Bounded bounded) {
        Floats floats = new Floats(bounded);
        assertWithinBound(
                bounded.inFloat, ForcedTarget.during(Target.VECTOR, () -> Worst.ofEveryFloat(bounded, floats::worst)));
    }

    @ParameterizedTest
    @FieldSource("ACTIVATIONS")
    void doublesAreWithinTheirBoundOnEveryTarget(Bounded bounded) throws IOException {
        List<ExactDouble> sample = ExactDouble.read(getClass(), "activations-double.csv", bounded.activation.name());
        assertThat(sample).hasSizeGreaterThan(500);
        double[] arguments = sample.stream().mapToDouble(ExactDouble::argument).toArray();
        for (Target target : Target.values()) {
            Subject subject = COMPILED.subject(bounded.recipe(Precision.DOUBLE), target);
            subject.setParameters(new double[] {1, -0.0});
            double[] outputs = subject.outputs(arguments);
            Worst worst = Worst.NONE;
            for (int k = 0; k < outputs.length; k++) {
                worst = worst.or(sample.get(k).error(outputs[k]), arguments[k]);
                if (sample.get(k).nearest() == 0) {
                    assertThat(isOtherZero(outputs[k], bounded.exact.applyAsDouble(arguments[k])))
                            .as("the sign of %s(%a)", bounded, arguments[k])
                            .isFalse();
                }
            }
            assertWithinBound(bounded.inDouble, worst);
        }
    }

    @ParameterizedTest
    @FieldSource("ACTIVATIONS")
    void zerosAndWhatIsAlmostZeroHaveTheRightSignOnEveryTarget(Bounded bounded) {
        double[] arguments = {0.0, -0.0, Float.MIN_VALUE, -Float.MIN_VALUE, 0x1p100, -0x1p100};
        for (Precision precision : Precision.values()) {
            double[] expected = Arrays.stream(arguments)
                    .map(bounded.exact)
                    .map(exact -> precision == Precision.FLOAT ? (float) exact : exact)
                    .toArray();
            for (Target target : Target.values()) {
                Subject subject = COMPILED.subject(bounded.recipe(precision), target);
                subject.setParameters(new double[] {1, -0.0});
                double[] outputs = subject.outputs(arguments);
                for (int k = 0; k < outputs.length; k++) {
                    assertThat(Math.copySign(1, outputs[k]))
                            .as("the sign of %s(%a) in %s on %s", bounded, arguments[k], precision, target)
                            .isEqualTo(Math.copySign(1, expected[k]));
                }
            }
        }
    }

    private static boolean isOtherZero(double got, double wanted) {
        return got == 0 && wanted == 0 && Math.copySign(1, got) != Math.copySign(1, wanted);
    }

    private static void assertWithinBound(double bound, Worst worst) {
        assertThat(worst.ulps()).as(worst.toString()).isLessThanOrEqualTo(bound);
    }

    /** One activation on every target, for floats. */
    private static final class Floats {
        private final Bounded bounded;
        private final FloatNetwork scalar;
        private final List<FloatNetwork> networks;

        Floats(Bounded bounded) {
            this.bounded = bounded;
            this.scalar = network(bounded, Target.SCALAR);
            this.networks = List.of(network(bounded, Target.LANES), network(bounded, Target.VECTOR));
        }

        private static FloatNetwork network(Bounded bounded, Target target) {
            Subject subject = COMPILED.subject(bounded.recipe(Precision.FLOAT), target);
            subject.setParameters(new double[] {1, -0.0});
            FloatNetwork network = ((FloatTrainer) subject.trainer()).network();
            assertThat(network.target()).isEqualTo(target);
            return network;
        }

        /** The largest error among the bit patterns from, from + step, ... below to. */
        Worst worst(long from, long to, int step) {
            float[] in = new float[BLOCK];
            float[] out = new float[BLOCK];
            float[] other = new float[BLOCK];
            Worst worst = Worst.NONE;
            for (long pattern = from; pattern < to; ) {
                int count = 0;
                for (; count < BLOCK && pattern < to; count++, pattern += step) {
                    in[count] = Float.intBitsToFloat((int) pattern);
                }
                scalar.predict(in, out, count);
                for (FloatNetwork network : networks) {
                    network.predict(in, other, count);
                    assertSameBits(network.target(), in, out, other, count);
                }
                for (int k = 0; k < count; k++) {
                    worst = worst.or(error(in[k], out[k]), in[k]);
                }
            }
            return worst;
        }

        private void assertSameBits(Target target, float[] in, float[] expected, float[] actual, int count) {
            for (int k = 0; k < count; k++) {
                if (Float.floatToIntBits(expected[k]) != Float.floatToIntBits(actual[k])) {
                    throw new AssertionError("%s(%a) is %a on target %s and %a on target %s"
                            .formatted(bounded, in[k], actual[k], target, expected[k], Target.SCALAR));
                }
            }
        }

        /**
         * Error in ulps; infinite where NaN or the sign of zero is missed. An infinity stands for 2^128, the number that would follow the largest one: so what is a little
         * less than that may be infinite, and what is a little more need not.
         */
        private double error(float x, float got) {
            double wanted = bounded.exact.applyAsDouble(x);
            float nearest = (float) wanted;
            if (Double.isNaN(wanted) || Double.isNaN(got)) {
                return Double.isNaN(wanted) && Double.isNaN(got) ? 0 : Double.POSITIVE_INFINITY;
            }
            if (isOtherZero(got, nearest)) {
                return Double.POSITIVE_INFINITY;
            }
            if (got == nearest && Float.isInfinite(got)) {
                return 0;
            }
            double number = Float.isInfinite(got) ? Math.copySign(0x1p128, got) : got;
            return Math.abs(number - wanted) / Math.ulp(Math.max(-Float.MAX_VALUE, Math.min(nearest, Float.MAX_VALUE)));
        }
    }
}
