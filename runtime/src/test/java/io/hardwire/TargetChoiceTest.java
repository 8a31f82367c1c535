package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which target a network uses, and what is said of one that cannot be had. */
class TargetChoiceTest {
    private static final Shape SHAPE =
            new Shape(new int[] {4, 8, 3}, List.of(Activation.TANH, Activation.TANH), Loss.SQUARED_ERROR);
    private static final Set<Target> ALL = Set.of(Target.values());

    private final Map<String, String> properties = new HashMap<>(Map.of(
            "java.vm.name", "OpenJDK 64-Bit Server VM",
            "java.vm.info", "mixed mode, sharing",
            "java.vm.version", "17.0.15+6"));

    private Target target(int version, boolean hasModule, Set<Target> generated) {
        return new TargetChoice(properties::get, version, hasModule, null).target(SHAPE, generated);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void theVectorApiIsChosenWhereEverythingSpeaksForIt(int version) {
        assertThat(target(version, true, ALL)).isEqualTo(Target.VECTOR);
        properties.put("hardwire.target", "auto");
        assertThat(target(version, true, ALL)).isEqualTo(Target.VECTOR);
    }

    @Test
    void elseLanesAndElseScalar() {
        assertThat(target(17, false, ALL)).isEqualTo(Target.LANES);
        assertThat(target(21, true, ALL)).isEqualTo(Target.LANES);
        assertThat(target(17, true, Set.of(Target.SCALAR, Target.LANES))).isEqualTo(Target.LANES);
        assertThat(target(17, false, Set.of(Target.SCALAR, Target.VECTOR))).isEqualTo(Target.SCALAR);
        assertThat(target(17, true, Set.of(Target.SCALAR))).isEqualTo(Target.SCALAR);
    }

    @ParameterizedTest
    @CsvSource({
        "java.vm.name, Eclipse OpenJ9 VM",
        "java.vm.name, OpenJDK 64-Bit Client VM",
        "java.vm.info, interpreted mode",
        "java.vm.info, 'mixed mode, emulated-client, sharing'",
        "java.vm.version, 17.0.15+6-jvmci-23.0-b12",
    })
    void withoutC2ThereIsNoVectorCode(String property, String value) {
        properties.put(property, value);
        assertThat(target(17, true, ALL)).isEqualTo(Target.LANES);
    }

    @Test
    void aTargetCanBeForced() {
        properties.put("hardwire.target", "scalar");
        assertThat(target(17, true, ALL)).isEqualTo(Target.SCALAR);
        properties.put("hardwire.target", "lanes");
        assertThat(target(17, true, ALL)).isEqualTo(Target.LANES);
        properties.put("hardwire.target", "vector");
        properties.put("java.vm.info", "interpreted mode");
        assertThat(target(21, true, ALL)).isEqualTo(Target.VECTOR);
    }

    @Test
    void aForcedTargetThatCannotBeHadSaysWhyAndWhatToDo() {
        properties.put("hardwire.target", "vector");
        assertThatThrownBy(() -> target(17, true, Set.of(Target.SCALAR)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the system property hardwire.target asks for vector, but the network 4-8-3 was generated "
                        + "without it; give javac --add-modules jdk.incubator.vector, in a module say requires static "
                        + "jdk.incubator.vector, and compile it again, or leave the choice to auto");
        assertThatThrownBy(() -> target(17, false, ALL))
                .hasMessage(
                        "the system property hardwire.target asks for vector, but this JVM has no module "
                                + "jdk.incubator.vector; give java --add-modules jdk.incubator.vector, or leave the choice to auto");
        properties.put("hardwire.target", "lanes");
        assertThatThrownBy(() -> target(17, true, Set.of(Target.SCALAR, Target.VECTOR)))
                .hasMessage("the system property hardwire.target asks for lanes, but the network 4-8-3 was generated "
                        + "without it; choose one of scalar, vector, or leave the choice to auto");
    }

    @Test
    void aModuleThatDoesNotReadTheVectorApiIsToldToAndComputesInPlainJava() {
        TargetChoice choice = new TargetChoice(properties::get, 25, true, "user");
        assertThat(choice.target(SHAPE, ALL)).isEqualTo(Target.LANES);
        properties.put("hardwire.target", "vector");
        assertThatThrownBy(() -> choice.target(SHAPE, ALL))
                .hasMessage("the system property hardwire.target asks for vector, but the module user does not read "
                        + "jdk.incubator.vector; say requires static jdk.incubator.vector in its module-info.java, or leave "
                        + "the choice to auto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vector", "SIMD"})
    void anotherWordIsRefusedWithTheWordsThereAre(String value) {
        properties.put("hardwire.target", value);
        assertThatThrownBy(() -> target(17, true, ALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the system property hardwire.target is \"" + value
                        + "\"; expected auto, scalar, lanes, vector");
    }

    @Test
    void networksAndTrainersTellTheirs() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(2, 1, Activation.SIGMOID, 1);
        assertThat(trainer.network().target()).isEqualTo(Target.SCALAR);
        assertThat(trainer.target()).isEqualTo(Target.SCALAR);
    }
}
