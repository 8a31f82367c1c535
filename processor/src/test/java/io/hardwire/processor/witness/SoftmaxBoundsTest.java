package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.processor.reference.ExactExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Softmax and its logarithm as generated networks compute them: the same bits on every target, within a bound of the exact value.
 *
 * <p>The weights are the unit matrix and the biases 0, so that the inputs are the pre-activations z. What is rounded besides the functions: the n - 1 sums of the exponentials,
 * which all may err to the same side, and for log-softmax end in the logarithm, whatever its size; and the distance max - z, which for softmax is an error relative to it in the
 * exponent. So the bounds are not a number of ulps of the result alone, whose ulp is that of the correctly rounded one. How large the numbers themselves are is in no bound.
 */
class SoftmaxBoundsTest {
    private static final List<Integer> UNITS = List.of(2, 3, 10, 33);
    private static final int ROWS = 120;

    private static final Compiled COMPILED = Compiled.of(
            "softmaxBounds",
            UNITS.stream()
                    .flatMap(units -> Stream.of(Activation.SOFTMAX, Activation.LOG_SOFTMAX)
                            .flatMap(activation -> Arrays.stream(Precision.values())
                                    .map(precision -> recipe(activation, units, precision))))
                    .toList());

    private static Recipe recipe(Activation activation, int units, Precision precision) {
        return Recipe.of(List.of(units, units), List.of(activation), Loss.CROSS_ENTROPY)
                .with(precision);
    }

    /** So many ulps of the result as there are units, and one more for each unit of the distance max - z. */
    @ParameterizedTest
    @EnumSource
    void softmaxIsWithinItsBoundOnEveryTarget(Precision precision) {
        for (int units : UNITS) {
            double[] inputs = inputs(units, precision);
            double[] outputs = outputs(recipe(Activation.SOFTMAX, units, precision), inputs);
            double worst = 0;
            for (int row = 0; row < ROWS; row++) {
                double[] z = Arrays.copyOfRange(inputs, row * units, (row + 1) * units);
                double maximum = Arrays.stream(z).max().orElseThrow();
                BigDecimal[] exact = Arrays.stream(z)
                        .mapToObj(value -> ExactExponential.exp(distance(value, maximum)))
                        .toArray(BigDecimal[]::new);
                BigDecimal sum = sum(exact);
                for (int k = 0; k < units; k++) {
                    BigDecimal wanted = exact[k].divide(sum, ExactExponential.DIGITS);
                    double got = outputs[row * units + k];
                    double ulps = error(got, wanted) / ulp(wanted.doubleValue(), precision);
                    double slack = Math.min(maximum - z[k], 1e4);
                    worst = Math.max(worst, ulps - slack);
                    assertThat(ulps)
                            .as("ulps of softmax, %s, output %d of %s", precision, k, Arrays.toString(z))
                            .isLessThanOrEqualTo(units + slack);
                }
            }
            print("softmax", precision, units, worst);
        }
    }

    /** So many ulps as half of the units and one more, of 1 or the result, whichever is larger. */
    @ParameterizedTest
    @EnumSource
    void logSoftmaxIsWithinItsBoundOnEveryTarget(Precision precision) {
        for (int units : UNITS) {
            double[] inputs = inputs(units, precision);
            double[] outputs = outputs(recipe(Activation.LOG_SOFTMAX, units, precision), inputs);
            double worst = 0;
            for (int row = 0; row < ROWS; row++) {
                double[] z = Arrays.copyOfRange(inputs, row * units, (row + 1) * units);
                double maximum = Arrays.stream(z).max().orElseThrow();
                BigDecimal logOfSum = ExactExponential.log(sum(Arrays.stream(z)
                        .mapToObj(value -> ExactExponential.exp(distance(value, maximum)))
                        .toArray(BigDecimal[]::new)));
                for (int k = 0; k < units; k++) {
                    BigDecimal wanted = distance(z[k], maximum).subtract(logOfSum, ExactExponential.DIGITS);
                    double got = outputs[row * units + k];
                    if (Double.isInfinite(got)) {
                        assertThat(got).isEqualTo(round(wanted.doubleValue(), precision));
                        continue;
                    }
                    double scale = Math.max(1, Math.abs(got));
                    double ulps = error(got, wanted) / ulp(scale, precision);
                    worst = Math.max(worst, ulps);
                    assertThat(ulps)
                            .as("ulps of log-softmax, %s, output %d of %s", precision, k, Arrays.toString(z))
                            .isLessThanOrEqualTo(units / 2.0 + 1);
                }
            }
            print("log-softmax", precision, units, worst);
        }
    }

    /** So the loss is as exact as log-softmax, of either output. */
    @ParameterizedTest
    @EnumSource
    void theLossOfAClassIsMinusItsLogarithmOnEveryTarget(Precision precision) {
        for (int units : UNITS) {
            double[] inputs = inputs(units, precision);
            double[] logarithms = outputs(recipe(Activation.LOG_SOFTMAX, units, precision), inputs);
            for (Activation activation : List.of(Activation.SOFTMAX, Activation.LOG_SOFTMAX)) {
                for (Target target : Target.values()) {
                    Subject subject = subject(recipe(activation, units, precision), target);
                    for (int row = 0; row < ROWS; row++) {
                        double[] ofRow = Arrays.copyOfRange(logarithms, row * units, (row + 1) * units);
                        if (Arrays.stream(ofRow).anyMatch(Double::isInfinite)) {
                            continue;
                        }
                        double[] z = Arrays.copyOfRange(inputs, row * units, (row + 1) * units);
                        double[] targets = new double[units];
                        targets[row % units] = 1;
                        assertThat(subject.accumulate(z, targets, 1))
                                .as(
                                        "%s, %s, %s, class %d of %s",
                                        activation, precision, target, row % units, Arrays.toString(z))
                                .isEqualTo(0 - ofRow[row % units]);
                    }
                }
            }
        }
    }

    private static void print(String function, Precision precision, int units, double worst) {
        System.out.printf(Locale.ROOT, "bounds: %s, %s, %d units: %.3f%n", function, precision, units, worst);
    }

    private static BigDecimal distance(double z, double maximum) {
        return new BigDecimal(z).subtract(new BigDecimal(maximum), ExactExponential.DIGITS);
    }

    private static BigDecimal sum(BigDecimal... numbers) {
        return Arrays.stream(numbers).reduce(BigDecimal.ZERO, (x, y) -> x.add(y, ExactExponential.DIGITS));
    }

    private static double error(double got, BigDecimal wanted) {
        return new BigDecimal(got)
                .subtract(wanted, ExactExponential.DIGITS)
                .abs()
                .doubleValue();
    }

    private static double round(double x, Precision precision) {
        return precision == Precision.FLOAT ? (float) x : x;
    }

    private static double ulp(double x, Precision precision) {
        return precision == Precision.FLOAT ? Math.ulp((float) x) : Math.ulp(x);
    }

    private static double[] outputs(Recipe recipe, double[] inputs) {
        double[] expected = subject(recipe, Target.SCALAR).outputs(inputs);
        for (Target target : Target.values()) {
            Subject subject = subject(recipe, target);
            assertThat(subject.outputs(inputs)).as("%s, %s", recipe, target).containsExactly(expected);
            assertThat(subject.outputsOneByOne(inputs))
                    .as("%s, %s, one by one", recipe, target)
                    .containsExactly(expected);
        }
        return expected;
    }

    private static Subject subject(Recipe recipe, Target target) {
        double[] parameters = new double[recipe.parameterCount()];
        for (int k = 0; k < recipe.inputs(); k++) {
            parameters[k * recipe.inputs() + k] = 1;
        }
        Subject subject = COMPILED.subject(recipe, target);
        subject.setParameters(parameters);
        return subject;
    }

    /**
     * Rows of one size, from the least number to the largest; of a usual size, around 0 and elsewhere; of all sizes at once; as far apart as exponentials last; and with one
     * that stands out so far that each of the others is lost when it is added.
     */
    private static double[] inputs(int units, Precision precision) {
        Random random = new Random(units);
        boolean single = precision == Precision.FLOAT;
        int digits = single ? 24 : 53;
        double[] z = new double[ROWS * units];
        for (int row = 0; row < ROWS; row++) {
            int kind = row % 6;
            double size =
                    switch (kind) {
                        case 0 -> Math.scalb(1.0, random.nextInt(single ? -149 : -1074, single ? 128 : 1024));
                        case 1, 2 -> random.nextDouble(0.1, 20);
                        default -> random.nextDouble(4, single ? 60 : 400);
                    };
            double centre = kind == 2 ? Math.scalb(random.nextDouble(-1, 1), random.nextInt(20)) : 0;
            for (int k = 0; k < units; k++) {
                double part = random.nextDouble(-1, 1);
                double number = kind == 3 ? Math.scalb(part, random.nextInt(-40, 9)) : centre + size * part;
                if (kind == 5) {
                    number = k == 0 ? 0 : -(digits * Math.log(2) + Math.abs(part) * row / ROWS);
                }
                z[row * units + k] = round(number, precision);
            }
        }
        return z;
    }
}
