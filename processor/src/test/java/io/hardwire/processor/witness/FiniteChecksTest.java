package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each target finds a number that is not finite wherever it stands, in what it looks at by vectors and behind that, and then changes nothing. */
class FiniteChecksTest {
    private static final int[] SIZES = {1, 5, 11, 21, 22, 32, 45};

    private static final List<Recipe> RECIPES = Stream.of(Precision.values())
            .map(Recipe.of(List.of(3, 4, 2), List.of(Activation.TANH, Activation.IDENTITY), Loss.SQUARED_ERROR)::with)
            .toList();

    private static final Compiled COMPILED = Compiled.of("finiteChecks", RECIPES);

    @ParameterizedTest
    @EnumSource
    void anyNumberThatIsNotFiniteIsRefused(Target target) {
        for (Recipe recipe : RECIPES) {
            Subject subject = COMPILED.subject(recipe, target);
            for (int size : SIZES) {
                Samples samples = Samples.random(recipe, size, 1);
                subject.setParameters(samples.parameters());
                assertRefused(subject, samples.inputs(), samples.inputs(), samples.targets(), size);
                assertRefused(subject, samples.targets(), samples.inputs(), samples.targets(), size);
                assertThat(subject.trainer().samples()).isZero();
            }
        }
    }

    private static void assertRefused(Subject subject, double[] spoilt, double[] inputs, double[] targets, int size) {
        double[] gradient = subject.gradient();
        for (int k = 0; k < spoilt.length; k++) {
            double good = spoilt[k];
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                spoilt[k] = bad;
                assertThatIllegalArgumentException()
                        .as("%s at %d of %d", bad, k, spoilt.length)
                        .isThrownBy(() -> subject.accumulate(inputs, targets, size))
                        .withMessageContaining(String.valueOf(bad));
            }
            spoilt[k] = good;
        }
        assertThat(subject.gradient()).containsExactly(gradient);
    }

    @ParameterizedTest
    @EnumSource
    void theLargestNumbersAreFinite(Target target) {
        for (Recipe recipe : RECIPES) {
            Subject subject = COMPILED.subject(recipe, target);
            double most = recipe.precision() == Precision.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
            for (int size : SIZES) {
                double[] inputs = new double[size * recipe.inputs()];
                double[] targets = new double[size * recipe.outputs()];
                Arrays.fill(inputs, most);
                Arrays.fill(targets, -most);
                var unused = subject.accumulate(inputs, targets, size);
            }
        }
    }
}
