package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The catalogue's networks compute the bits of scalar code with vectors of any size (C3): what {@link WidthTest} asks of a few, asked of many, with one JVM for each size. Where
 * it has no fused multiply-add these are the small ones, and one with 784 inputs.
 */
class CatalogueWidthTest {
    private static final List<Recipe> ALL = Fingerprints.CATALOGUE;
    private static final List<Recipe> SMALL =
            ALL.stream().filter(Fingerprints::isSmall).toList();
    private static final Map<Recipe, String> EXPECTED = ALL.stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    recipe -> Fingerprints.of(recipe, Catalogue.compiled().subject(recipe, Target.SCALAR))));

    @Test
    void theNetworksAreManyAndOfEverySize() {
        assertThat(SMALL).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SMALL).flatExtracting(Recipe::layers).contains(1, 3, 7, 15, 16, 17, 33, 784);
        assertThat(ALL).flatExtracting(Recipe::layers).contains(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=0", "-XX:UseAVX=1"})
    void smallNetworksComputeTheSameBits(String flag) {
        assertSameBits(SMALL, flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=2", "-XX:MaxVectorSize=16", "-XX:MaxVectorSize=32"})
    void allNetworksComputeTheSameBits(String flag) {
        assertSameBits(ALL, flag);
    }

    @Test
    void allNetworksComputeTheSameBitsWithTheVectorsOfThisMachine() {
        assertSameBits(ALL);
    }

    private static void assertSameBits(List<Recipe> recipes, String... more) {
        List<String> flags =
                new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector", "-XX:+IgnoreUnrecognizedVMOptions"));
        flags.addAll(Arrays.asList(more));
        ChildJvm jvm = new ChildJvm(flags, List.of(Catalogue.compiled()));
        ChildJvm.Outcome outcome = Fingerprints.in(jvm, recipes, List.of("vector"));
        assertThat(outcome.status()).as(outcome.text()).isZero();
        assertThat(outcome.fingerprints())
                .as("%s", flags)
                .isEqualTo(recipes.stream().map(EXPECTED::get).toList());
        assertThat(outcome.lines())
                .filteredOn(line -> line.startsWith("VECTOR "))
                .hasSameSizeAs(recipes);
        System.out.printf("widths: %s, vector, %d networks: the same bits%n", Arrays.toString(more), recipes.size());
    }
}
