package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever vectors a machine has, however the JVM runs and without the Vector API, the bits are the same (C3). */
class WidthTest {
    private static final List<String> VECTORS =
            List.of("--add-modules", "jdk.incubator.vector", "-XX:+IgnoreUnrecognizedVMOptions");

    private static final List<Recipe> ALL = Fingerprints.RECIPES;

    /** The first: where a fused multiply-add or a vector is an object, more would take long. */
    private static final List<Recipe> SMALL = ALL.subList(0, 1);

    private static final Compiled COMPILED = Compiled.of("widths", ALL);

    /** What this JVM computes, one sample after the other. */
    private static final List<String> EXPECTED = ALL.stream()
            .map(recipe -> Fingerprints.of(recipe, COMPILED.subject(recipe, Target.SCALAR)))
            .toList();

    private static final List<String> TARGETS = Catalogue.targets(ALL.get(0)).stream()
            .map(target -> target.name().toLowerCase(Locale.ROOT))
            .toList();

    /** What HotSpot makes of a machine's vectors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:MaxVectorSize=16",
                "-XX:MaxVectorSize=32",
                "-XX:MaxVectorSize=64",
                "-XX:UseAVX=2",
                "-XX:UseAVX=3"
            })
    void everySizeOfVectorsLeavesTheBitsAsTheyAre(String flag) {
        assertSameBits(flag, jvm(List.of(COMPILED), flag), ALL, TARGETS);
    }

    /** A processor of another age, and compilers that make no vector instructions. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=0", "-XX:UseAVX=1", "-XX:TieredStopAtLevel=1", "-XX:MaxVectorSize=8", "-Xint"})
    void everyOtherWayToRunLeavesTheBitsAsTheyAre(String flag) {
        assertSameBits(flag, jvm(List.of(COMPILED), flag), SMALL, TARGETS);
    }

    /** Vectors that this machine lacks are plain objects: slow, and the same in meaning. */
    @ParameterizedTest
    @ValueSource(ints = {64, 128, 512})
    void everyWidthLeavesTheBitsAsTheyAre(int bits) {
        Map<String, String> sources = new LinkedHashMap<>();
        COMPILED.sourceFiles().forEach((file, source) -> {
            if (source.contains("SPECIES_PREFERRED")) {
                sources.put(
                        Recipe.PACKAGE + "." + file.replace(".java", ""),
                        source.replace("SPECIES_PREFERRED", "SPECIES_" + bits).replace("MOST_BITS", "512"));
            }
        });
        assertThat(sources).hasSameSizeAs(ALL);
        Compiled forced = Javac.compileBeside("width" + bits, sources, COMPILED);
        ChildJvm.Outcome outcome =
                assertSameBits(bits + " bits", jvm(List.of(forced, COMPILED)), ALL, List.of("vector"));
        assertThat(outcome.lines()).contains("lanes " + bits / Float.SIZE);
    }

    @Test
    void withoutTheModuleTheChoiceFallsOnAnotherTarget() {
        ChildJvm jvm = new ChildJvm(List.of(), List.of(COMPILED));
        ChildJvm.Outcome outcome = assertSameBits("without the module", jvm, ALL, List.of("auto", "scalar"));
        assertThat(outcome.lines()).contains("lanes none").noneMatch(line -> line.startsWith("VECTOR "));
    }

    @Test
    void withoutTheModuleAForcedVectorTargetIsRefusedByName() {
        ChildJvm jvm = new ChildJvm(List.of(), List.of(COMPILED));
        ChildJvm.Outcome outcome = Fingerprints.in(jvm, ALL, List.of("vector"));
        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.text())
                .contains(
                        "the system property hardwire.target asks for vector, but this JVM has no module"
                                + " jdk.incubator.vector; give java --add-modules jdk.incubator.vector, or leave the choice to auto");
    }

    /** An interpreter would make an object of each vector. */
    @Test
    void anInterpreterIsNotGivenVectors() {
        ChildJvm.Outcome outcome =
                assertSameBits("-Xint, auto", jvm(List.of(COMPILED), "-Xint"), SMALL, List.of("auto"));
        assertThat(outcome.lines()).noneMatch(line -> line.startsWith("VECTOR "));
    }

    private static ChildJvm jvm(List<Compiled> compiled, String... more) {
        List<String> flags = new ArrayList<>(VECTORS);
        flags.addAll(Arrays.asList(more));
        return new ChildJvm(flags, compiled);
    }

    private static ChildJvm.Outcome assertSameBits(
            String what, ChildJvm jvm, List<Recipe> networks, List<String> targets) {
        ChildJvm.Outcome outcome = Fingerprints.in(jvm, networks, targets);
        assertThat(outcome.status()).as(outcome.text()).isZero();
        List<String> expected = EXPECTED.subList(0, networks.size());
        assertThat(outcome.fingerprints())
                .as(what)
                .isEqualTo(Stream.generate(() -> expected)
                        .limit(targets.size())
                        .flatMap(List::stream)
                        .toList());
        for (String target : targets) {
            assertThat(outcome.lines())
                    .anyMatch(line -> target.equals("auto") || line.startsWith(target.toUpperCase(Locale.ROOT) + " "));
        }
        System.out.printf("widths: %s, %s, %d networks: the same bits%n", what, targets, networks.size());
        return outcome;
    }
}
