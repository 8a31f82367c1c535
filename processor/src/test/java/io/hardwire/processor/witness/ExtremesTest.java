package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Far from 0 each activation still has a value and a derivative: those that it runs towards. */
class ExtremesTest {
    private static final List<Activation> HIDDEN = Arrays.stream(Activation.values())
            .filter(activation -> activation != Activation.SOFTMAX && activation != Activation.LOG_SOFTMAX)
            .toList();

    private static final Compiled COMPILED = Compiled.of("extremes", recipes());

    private static List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        for (Activation hidden : HIDDEN) {
            for (Precision precision : Precision.values()) {
                recipes.add(recipe(hidden).with(precision));
            }
        }
        return recipes;
    }

    private static Recipe recipe(Activation hidden) {
        return Recipe.of(List.of(1, 1, 1), List.of(hidden, Activation.IDENTITY), Loss.SQUARED_ERROR);
    }

    /** {@code f'(z)} for {@code z} towards infinity, or minus infinity. */
    private static double derivative(Activation activation, boolean isPositive) {
        return switch (activation) {
            case SIGMOID, TANH, SOFTSIGN, HARD_SIGMOID -> 0;
            case RELU, ELU, GELU, SILU, SOFTPLUS -> isPositive ? 1 : 0;
            case LEAKY_RELU -> isPositive ? 1 : 0.01;
            case SELU -> isPositive ? 1.0507009873554805 : 0;
            case IDENTITY -> 1;
            case SOFTMAX, LOG_SOFTMAX -> throw new AssertionError("for outputs only");
        };
    }

    @ParameterizedTest
    @EnumSource
    void derivativesAreFiniteAndThoseOfTheLimit(Target target) {
        for (Recipe recipe : recipes()) {
            Subject subject = COMPILED.subject(recipe, target);
            for (double z : new double[] {-0x1p100, -0x1p14, 0x1p14, 0x1p100}) {
                double small = 1 / Math.abs(z);
                subject.setParameters(new double[] {1, small, 0, 0});
                double loss = subject.accumulate(new double[] {z}, new double[] {-3}, 1);
                double[] gradient = subject.gradient();
                subject.trainer().step();

                assertThat(loss).as("loss of %s at %s", recipe, z).isFinite();
                assertThat(gradient).as("gradient of %s at %s", recipe, z).doesNotContain(Double.NaN);
                double derivative = gradient[0] / (small * gradient[3] * z);
                assertThat(Math.abs(derivative - derivative(recipe.activations().get(0), z > 0)))
                        .as("f' of %s at %s", recipe, z)
                        .isLessThan(1e-6);
            }
        }
    }
}
