package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Unroll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For every activation, hidden and at the outputs, and every loss that go together, the gradient is the derivative of the loss. */
class GradientTest {
    private static final List<Integer> LAYERS = List.of(3, 4, 3, 2);
    private static final int PARAMETERS = 39;
    private static final int SAMPLES = 5;

    /** Twelve hidden activations with each of six losses, unrolled and in loops. */
    private static final int NETWORKS = 12 * 6 * 2;

    private static final List<Recipe> RECIPES = recipes();
    private static final Compiled COMPILED = Compiled.of("gradients", RECIPES);

    /** Every loss with every hidden activation and with every output activation that goes with it. */
    private static List<Recipe> recipes() {
        List<Activation> hidden = Arrays.stream(Activation.values())
                .filter(activation -> !isDistribution(activation))
                .toList();
        List<Recipe> recipes = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            List<Activation> outputs = Arrays.stream(Activation.values())
                    .filter(output -> fits(output, loss))
                    .toList();
            for (int k = 0; k < Math.max(hidden.size(), outputs.size()); k++) {
                Activation h = hidden.get(k % hidden.size());
                Recipe recipe = Recipe.of(LAYERS, List.of(h, h, outputs.get(k % outputs.size())), loss)
                        .with(Precision.DOUBLE);
                recipes.add(recipe.with(Unroll.AUTO));
                recipes.add(recipe.with(Unroll.LOOPS));
            }
        }
        return List.copyOf(recipes);
    }

    private static boolean fits(Activation output, Loss loss) {
        return switch (loss) {
            case SQUARED_ERROR, ABSOLUTE_ERROR, HUBER -> !isDistribution(output);
            case CROSS_ENTROPY -> isDistribution(output);
            case BINARY_CROSS_ENTROPY -> output == Activation.SIGMOID || output == Activation.IDENTITY;
            case HINGE -> output == Activation.IDENTITY || output == Activation.TANH;
        };
    }

    private static boolean isDistribution(Activation activation) {
        return activation == Activation.SOFTMAX || activation == Activation.LOG_SOFTMAX;
    }

    @ParameterizedTest
    @EnumSource
    void automaticDifferentiationAgrees(Target target) {
        int compared = 0;
        double worst = 0;
        for (Recipe recipe : RECIPES) {
            Samples samples = awayFromKinks(recipe);
            Subject subject = COMPILED.subject(recipe, target);
            subject.setParameters(samples.parameters());
            double loss = subject.accumulate(samples.inputs(), samples.targets(), SAMPLES);

            TextbookNetwork textbook = new TextbookNetwork(recipe, samples.parameters());
            Gradient expected = Gradient.constant(PARAMETERS, 0);
            for (int row = 0; row < SAMPLES; row++) {
                expected = expected.add(textbook.loss(samples.inputs(), samples.targets(), row));
            }
            assertThat(error(expected.getValue(), loss))
                    .as("loss of %s", recipe)
                    .isLessThan(1e-13);
            double[] actual = subject.gradient();
            for (int k = 0; k < actual.length; k++) {
                double error = error(expected.getPartialDerivative(k), actual[k]);
                assertThat(error).as("dJ/dp%s of %s", k, recipe).isLessThan(1e-13);
                worst = Math.max(worst, error);
                compared++;
            }
        }
        System.out.printf("automatic differentiation, %s: %d derivatives, worst error %.1e%n", target, compared, worst);
        assertThat(compared).isEqualTo(NETWORKS * PARAMETERS);
    }

    /** On one target: the others compute the same bits, and this takes thousands of losses. */
    @Test
    void finiteDifferencesAgree() {
        int compared = 0;
        double worst = 0;
        double h = 0x1p-17;
        for (Recipe recipe : RECIPES) {
            Samples samples = awayFromKinks(recipe);
            Subject subject = COMPILED.subject(recipe, Target.SCALAR);
            subject.setParameters(samples.parameters());
            subject.accumulate(samples.inputs(), samples.targets(), SAMPLES);
            double[] actual = subject.gradient();
            for (int k = 0; k < actual.length; k++) {
                double difference = loss(subject, samples, k, h) - loss(subject, samples, k, -h);
                double error = error(difference / (2 * h), actual[k]);
                assertThat(error).as("dJ/dp%s of %s", k, recipe).isLessThan(1e-8);
                worst = Math.max(worst, error);
                compared++;
            }
        }
        System.out.printf("finite differences: %d derivatives, worst error %.1e%n", compared, worst);
        assertThat(compared).isEqualTo(NETWORKS * PARAMETERS);
    }

    /** The inputs' derivatives of the same networks; see {@link JacobianTest} for PyTorch's. */
    @Test
    void finiteDifferencesOfTheOutputsByTheInputsAgree() {
        int compared = 0;
        double h = 0x1p-17;
        for (Recipe recipe : RECIPES) {
            Samples samples = awayFromKinks(recipe);
            Subject subject = COMPILED.subject(recipe, Target.SCALAR);
            subject.setParameters(samples.parameters());
            double[] in = Arrays.copyOf(samples.inputs(), recipe.inputs());
            double[][] jacobian = Derivatives.of(subject.trainer().network()).jacobian(in);
            for (int j = 0; j < in.length; j++) {
                double[] up = subject.outputs(moved(in, j, h));
                double[] down = subject.outputs(moved(in, j, -h));
                for (int k = 0; k < up.length; k++) {
                    double error = error((up[k] - down[k]) / (2 * h), jacobian[k][j]);
                    assertThat(error).as("da%s/dx%s of %s", k, j, recipe).isLessThan(1e-8);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(NETWORKS * 3 * 2);
    }

    private static double[] moved(double[] in, int input, double change) {
        double[] moved = in.clone();
        moved[input] += change;
        return moved;
    }

    private static double loss(Subject subject, Samples samples, int parameter, double change) {
        double[] changed = samples.parameters().clone();
        changed[parameter] += change;
        subject.setParameters(changed);
        return subject.accumulate(samples.inputs(), samples.targets(), SAMPLES);
    }

    /** The first random samples at which no unit is so near to a kink that a small step could cross it. */
    private static Samples awayFromKinks(Recipe recipe) {
        for (int seed = 1; seed <= 100; seed++) {
            Samples samples = Samples.random(recipe, SAMPLES, seed);
            TextbookNetwork textbook = new TextbookNetwork(recipe, samples.parameters());
            for (int row = 0; row < SAMPLES; row++) {
                textbook.loss(samples.inputs(), samples.targets(), row);
            }
            if (textbook.nearestKink() > 1e-3) {
                return samples;
            }
        }
        throw new AssertionError("every seed comes near a kink of " + recipe);
    }

    /** Relative to numbers beyond 1, absolute below. */
    private static double error(double expected, double actual) {
        return Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    }
}
