package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.Activation;
import io.hardwire.DoubleNetwork;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import io.hardwire.data.Scaling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Derivatives of the outputs by the inputs are those of PyTorch, and those of a small step, for every activation. */
class JacobianTest {
    private static final List<Case> CASES = cases();
    private static final Compiled COMPILED = Compiled.of(
            "jacobians", CASES.stream().flatMap(Case::recipes).distinct().toList());

    /** A network that PyTorch has differentiated, see {@code jacobian.py}. */
    private static final class Case {
        private final List<Integer> layers;
        private final List<Activation> activations;
        private final double[] parameters;
        private final double[] inputs;
        private final double[] jacobian;

        Case(String line) {
            String[] parts = line.split("; ", -1);
            layers = words(parts[0]).map(Integer::valueOf).toList();
            activations = words(parts[1]).map(Activation::valueOf).toList();
            parameters = numbers(parts[2]);
            inputs = numbers(parts[3]);
            jacobian = numbers(parts[4]);
        }

        List<Activation> activations() {
            return activations;
        }

        double[] inputs() {
            return inputs;
        }

        private static Stream<String> words(String text) {
            return Arrays.stream(text.split(" ", -1));
        }

        private static double[] numbers(String text) {
            return words(text).mapToDouble(Double::parseDouble).toArray();
        }

        /** The loss does not matter here. */
        Recipe recipe() {
            Activation output = activations.get(activations.size() - 1);
            boolean classes = output == Activation.SOFTMAX || output == Activation.LOG_SOFTMAX;
            return Recipe.of(layers, activations, classes ? Loss.CROSS_ENTROPY : Loss.SQUARED_ERROR);
        }

        Stream<Recipe> recipes() {
            return Stream.of(Precision.values()).flatMap(precision -> Stream.of(Unroll.AUTO, Unroll.LOOPS)
                    .map(unroll -> recipe().with(precision).with(unroll)));
        }

        double[] row(int k) {
            return Arrays.copyOfRange(jacobian, k * inputs.length, (k + 1) * inputs.length);
        }

        Subject subject(Recipe recipe) {
            Subject subject = COMPILED.subject(recipe);
            subject.setParameters(parameters);
            return subject;
        }
    }

    private static List<Case> cases() {
        String resource = "/oracle/jacobian/jacobians.txt";
        try (InputStream in = Objects.requireNonNull(JacobianTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Case::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyActivationThatExistsIsThere() {
        assertThat(CASES).flatExtracting(Case::activations).contains(Activation.values());
    }

    @Test
    void theJacobianIsThatOfPyTorch() {
        for (Case each : CASES) {
            each.recipes().forEach(recipe -> {
                double bound = recipe.precision() == Precision.FLOAT ? 2e-6 : 1e-14;
                double[][] jacobian =
                        Derivatives.of(each.subject(recipe).trainer().network()).jacobian(each.inputs());
                for (int k = 0; k < jacobian.length; k++) {
                    assertThat(jacobian[k]).as("row %s of %s", k, recipe).containsExactly(each.row(k), within(bound));
                }
            });
        }
    }

    @Test
    void theGradientOfAWeightedSumIsTheSumOfWeightedRows() {
        for (Case each : CASES) {
            each.recipes()
                    .filter(recipe -> recipe.precision() == Precision.DOUBLE)
                    .forEach(recipe -> {
                        double[] weights = new double[recipe.outputs()];
                        double[] expected = new double[recipe.inputs()];
                        for (int k = 0; k < weights.length; k++) {
                            weights[k] = 1.5 - k;
                            for (int j = 0; j < expected.length; j++) {
                                expected[j] += weights[k] * each.row(k)[j];
                            }
                        }
                        assertThat(Derivatives.of(each.subject(recipe).trainer().network())
                                        .inputGradient(each.inputs(), weights))
                                .as(recipe.toString())
                                .containsExactly(expected, within(1e-13));
                    });
        }
    }

    /** In raw units, too: a scaling has a factor at both ends. */
    @Test
    void smallStepsAgreeWithAndWithoutScaling() {
        for (Case each : CASES) {
            Recipe recipe = each.recipe().with(Precision.DOUBLE);
            DoubleNetwork network =
                    (DoubleNetwork) each.subject(recipe).trainer().network();
            compareWithSteps(each, network);
            if (recipe.output() == Activation.IDENTITY || recipe.output() == Activation.SIGMOID) {
                network.setScaling(Scaling.of(
                        numbers(recipe.inputs(), 0.5),
                        numbers(recipe.inputs(), -0.2),
                        numbers(recipe.outputs(), 3),
                        numbers(recipe.outputs(), 1)));
                compareWithSteps(each, network);
            }
        }
    }

    private static double[] numbers(int count, double first) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = first + 0.1 * k;
        }
        return numbers;
    }

    private static void compareWithSteps(Case each, DoubleNetwork network) {
        double[][] jacobian = Derivatives.of(network).jacobian(each.inputs());
        double[] ones = new double[network.outputs()];
        Arrays.fill(ones, 1);
        double[] sum = Derivatives.of(network).inputGradient(each.inputs(), ones);
        double h = 0x1p-18;
        for (int j = 0; j < network.inputs(); j++) {
            double[] up = outputs(each, network, j, h);
            double[] down = outputs(each, network, j, -h);
            double slopes = 0;
            for (int k = 0; k < up.length; k++) {
                double slope = (up[k] - down[k]) / (2 * h);
                assertThat(jacobian[k][j])
                        .as("da%s/dx%s of %s", k, j, each.recipe())
                        .isCloseTo(slope, within(1e-8));
                slopes += slope;
            }
            assertThat(sum[j]).isCloseTo(slopes, within(1e-7));
        }
    }

    private static double[] outputs(Case each, DoubleNetwork network, int input, double step) {
        double[] in = each.inputs().clone();
        in[input] += step;
        double[] out = new double[network.outputs()];
        network.forward(in, out);
        return out;
    }

    @Test
    void arraysOfOtherSizesAreRefusedAndLeftAlone() {
        Case each = CASES.get(0);
        Derivatives derivatives = Derivatives.of(
                each.subject(each.recipe().with(Precision.DOUBLE)).trainer().network());
        double[][] tooNarrow = {new double[4], new double[3], new double[4]};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> derivatives.fill(each.inputs(), tooNarrow))
                .withMessage("jacobian[1] is 3 long; expected exactly 4");
        assertThat(tooNarrow[0]).containsOnly(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> derivatives.fill(each.inputs(), new double[2][4]))
                .withMessage("jacobian is 2 long; expected exactly 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> derivatives.inputGradient(each.inputs(), new double[2]))
                .withMessage("output weights is 2 long; expected exactly 3");
    }
}
