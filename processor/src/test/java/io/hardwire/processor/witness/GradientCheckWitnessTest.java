package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.GradientCheck;
import io.hardwire.Precision;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gradient check that users have finds every network of the catalogue right, in both precisions, kinks and weights and all. */
class GradientCheckWitnessTest {
    private static final int MOST_PARAMETERS = 1_200;
    private static final int CHECKED = 25;
    private static final int SAMPLES = 24;

    private static final List<Recipe> RECIPES = Catalogue.TOPOLOGIES.stream()
            .filter(recipe -> recipe.parameterCount() <= MOST_PARAMETERS)
            .flatMap(recipe -> Stream.of(recipe.with(Precision.FLOAT), recipe.with(Precision.DOUBLE)))
            .toList();

    @Test
    void everyGeneratedNetworkPasses() {
        Compiled compiled = Compiled.of("gradient-check", RECIPES);
        double floats = 0;
        double doubles = 0;
        for (Recipe recipe : RECIPES) {
            Samples samples = Samples.random(recipe, SAMPLES, 1);
            Subject subject = compiled.subject(recipe);
            subject.setParameters(samples.parameters());
            GradientCheck check = GradientCheck.ofSome(
                    subject.trainer(), samples.dataset().withWeights(samples.weights()), CHECKED, 1);
            assertThat(check.passed()).as(recipe + ": " + check).isTrue();
            if (recipe.precision() == Precision.FLOAT) {
                floats = Math.max(floats, check.worst().excess());
            } else {
                doubles = Math.max(doubles, check.worst().excess());
            }
        }
        System.out.printf(
                "gradient check: %d networks, worst %.2f (float) and %.2f (double) of what is allowed%n",
                RECIPES.size(), floats, doubles);
        assertThat(RECIPES).hasSizeGreaterThan(40);
    }
}
