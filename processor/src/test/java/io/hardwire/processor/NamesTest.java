package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void generatedTypesAreNamedAfterTheInterface() {
        NetworkSpec spec = SpecCollector.spec(Compiling.source(
                "example.Iris",
                "package example;",
                "@io.hardwire.Network(layers = {4, 3})",
                "public interface Iris {}"));

        assertThat(spec.type().canonicalName()).isEqualTo("example.Iris");
        assertThat(spec.networkType().canonicalName()).isEqualTo("example.IrisNetwork");
        assertThat(spec.trainerType().canonicalName()).isEqualTo("example.IrisTrainer");
        assertThat(spec.kernelsType().canonicalName()).isEqualTo("example.IrisKernels");
        assertThat(spec.isPublic()).isTrue();
    }

    @Test
    void theDefaultPackageHasNoName() {
        NetworkSpec spec = SpecCollector.spec(
                Compiling.source("Iris", "@io.hardwire.Network(layers = {4, 3})", "interface Iris {}"));

        assertThat(spec.type().packageName()).isEmpty();
        assertThat(spec.networkType().canonicalName()).isEqualTo("IrisNetwork");
        assertThat(spec.isPublic()).isFalse();
    }

    @Test
    void nestedInterfacesTakeTheNamesAroundThem() {
        List<NetworkSpec> specs = SpecCollector.specs(Compiling.source(
                "example.Outer",
                "package example;",
                "import io.hardwire.Network;",
                "public class Outer {",
                "  @Network(layers = {4, 3}) public interface A {",
                "    @Network(layers = {4, 3}) interface Deep {}",
                "  }",
                "  @Network(layers = {4, 3}) interface B {}",
                "  @Network(layers = {4, 3}) protected interface C {}",
                "  static class Around { @Network(layers = {4, 3}) public interface D {} }",
                "}"));

        assertThat(specs)
                .extracting(
                        spec -> spec.type().simpleNames(),
                        spec -> spec.networkType().canonicalName(),
                        NetworkSpec::isPublic)
                .containsExactly(
                        tuple(List.of("Outer", "A"), "example.Outer_ANetwork", true),
                        tuple(List.of("Outer", "A", "Deep"), "example.Outer_A_DeepNetwork", true),
                        tuple(List.of("Outer", "Around", "D"), "example.Outer_Around_DNetwork", false),
                        tuple(List.of("Outer", "B"), "example.Outer_BNetwork", false),
                        tuple(List.of("Outer", "C"), "example.Outer_CNetwork", false));
    }

    @Test
    void aSealedInterfaceMayPermitItsNetwork() {
        NetworkSpec spec = SpecCollector.spec(Compiling.source(
                "example.Iris",
                "package example;",
                "@io.hardwire.Network(layers = {4, 3})",
                "sealed interface Iris permits IrisNetwork {}"));

        assertThat(spec.networkType().simpleName()).isEqualTo("IrisNetwork");
    }
}
