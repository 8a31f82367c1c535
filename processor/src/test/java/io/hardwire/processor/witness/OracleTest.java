package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import io.hardwire.Target;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated trainers walk the paths that PyTorch walked. */
class OracleTest {
    private static final List<OracleCase> CASES = OracleCase.all("/oracle");

    private static final Compiled COMPILED = Compiled.of(
            "oracle",
            CASES.stream()
                    .flatMap(oracle -> Arrays.stream(Precision.values())
                            .map(precision -> oracle.recipe().with(precision)))
                    .distinct()
                    .toList());

    private static int ran;

    @AfterAll
    static void everyCaseRanInBothPrecisionsOnEveryTarget() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(32);
        assertThat(ran).isEqualTo(CASES.size() * Precision.values().length * Target.values().length);
    }

    static List<Arguments> everyPrecisionOnEveryTarget() {
        return Arrays.stream(Precision.values())
                .flatMap(precision -> Arrays.stream(Target.values()).map(target -> Arguments.of(precision, target)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyPrecisionOnEveryTarget")
    void firstGradientAndWholeTrajectoryAreThoseOfPyTorch(Precision precision, Target target) {
        boolean single = precision == Precision.FLOAT;
        for (OracleCase oracle : CASES) {
            Subject subject = COMPILED.subject(oracle.recipe().with(precision), target);
            double[] inputs = oracle.numbers("x");
            double[] targets = oracle.targets();
            double gradientError = 0;
            double[] losses = new double[oracle.steps()];
            subject.setParameters(oracle.numbers("initial"));
            subject.trainer().optimizer(oracle.optimizer()).l2(oracle.l2());
            for (int step = 0; step < oracle.steps(); step++) {
                int[] rows = oracle.rows(step);
                double penalty = oracle.l2() / 2 * squaredWeights(oracle.recipe(), subject.parameters());
                double sum = subject.accumulate(inputs, targets, rows, 0, rows.length);
                losses[step] = sum / rows.length + penalty;
                subject.trainer().step();
                if (step == 0) {
                    gradientError =
                            worst(oracle.numbers("gradient"), subject.gradient(), largest(oracle.numbers("gradient")));
                }
            }
            double lossError = worst(oracle.numbers("losses"), losses);
            double parameterError = worst(oracle.numbers("final"), subject.parameters());
            double outputError = worst(oracle.numbers("outputs"), subject.outputs(inputs));
            System.out.printf(
                    "oracle %-20s %-6s %-6s gradient %.1e, losses %.1e, parameters %.1e, outputs %.1e%n",
                    oracle, precision, target, gradientError, lossError, parameterError, outputError);

            assertThat(gradientError).as("first gradient of %s", oracle).isLessThan(single ? 1e-5 : 1e-12);
            double bound = single ? 1e-3 : 1e-9;
            assertThat(lossError).as("losses of %s", oracle).isLessThan(bound);
            assertThat(parameterError).as("final parameters of %s", oracle).isLessThan(bound);
            assertThat(outputError).as("outputs of %s", oracle).isLessThan(bound);
            ran++;
        }
    }

    private static double squaredWeights(Recipe recipe, double[] parameters) {
        int biases =
                recipe.layers().stream().skip(1).mapToInt(Integer::intValue).sum();
        return Arrays.stream(parameters, 0, parameters.length - biases)
                .map(weight -> weight * weight)
                .sum();
    }

    /** The largest error, relative to numbers beyond 1 and absolute below. */
    private static double worst(double[] expected, double[] actual) {
        return worst(expected, actual, 1);
    }

    /** The largest error, relative to numbers beyond {@code scale}, and to that below. */
    private static double worst(double[] expected, double[] actual, double scale) {
        assertThat(actual).hasSameSizeAs(expected);
        double worst = 0;
        for (int k = 0; k < expected.length; k++) {
            double error = Math.abs(actual[k] - expected[k]) / Math.max(scale, Math.abs(expected[k]));
            assertThat(error).isNotNaN();
            worst = Math.max(worst, error);
        }
        return worst;
    }

    /** The largest of these numbers, or 1: what cancels out in a sum leaves an error of that size. */
    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).reduce(1, Math::max);
    }
}
