package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interfaces here have two outputs too few or too many: only who has seen the generated type can say so. */
class DeferralTest {

    private static final String SPECIES = "package example; public enum Species { SETOSA, VERSICOLOR, VIRGINICA }";

    @Test
    void aResultThatAnotherProcessorGeneratesIsWaitedFor() {
        assertThat(problems(1, "example.Species", SPECIES, "{4, 5}", "Species classify(float[] in);"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("4:9 [HW-ENUM-SIZE]"));
    }

    @Test
    void itMayTakeSeveralRounds() {
        assertThat(problems(3, "example.Species", SPECIES, "{4, 5}", "Species classify(float[] in);"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("4:9 [HW-ENUM-SIZE]"));
    }

    @Test
    void anInterfaceThatFitsIsAccepted() {
        Compilation compilation = compile(2, "example.Species", SPECIES, "{4, 3}", "Species classify(float[] in);");

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void aRecordThatAnotherProcessorGeneratesIsWaitedFor() {
        assertThat(problems(
                        2,
                        "example.Flower",
                        "package example; public record Flower(float a, float b) {}",
                        "{4, 3}",
                        "int classify(Flower flower);"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("4:21 [HW-RECORD-SIZE]"));
    }

    @Test
    void aComponentThatAnotherProcessorGeneratesIsWaitedFor() {
        assertThat(problems(
                        2,
                        "example.Length",
                        "package example; public record Length(float metres) {}",
                        "{1, 3}",
                        "int classify(Flower flower); record Flower(Length length) {}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("4:21 [HW-RECORD-COMPONENT]"));
    }

    @Test
    void aConstantThatAnotherProcessorGeneratesIsWaitedFor() {
        assertThat(problems(
                        2,
                        "example.Sizes",
                        "package example; public interface Sizes { int HIDDEN = 0; }",
                        "{4, Sizes.HIDDEN, 3}",
                        ""))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("2:40 [HW-LAYER-SIZE] layers[1] is 0"));
    }

    @Test
    void aSuperInterfaceThatAnotherProcessorGeneratesIsWaitedFor() {
        Compilation compilation = Compiling.with(
                List.of(
                        new HardwireProcessor(),
                        new SourceWriter(2, "example.Base", "package example; interface Base { int run(float a); }")),
                Compiling.source(
                        "example.Iris",
                        "package example;",
                        "@io.hardwire.Network(layers = {4, 3})",
                        "interface Iris extends Base {}"));

        assertThat(Compiling.problems(compilation)).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("3:1 [HW-INPUT-COUNT] run(float) of Base"));
    }

    @Test
    void anErrorElsewhereIsNotBlamedOnATypeThatExists() {
        Compilation compilation = Compiling.with(
                List.of(new HardwireProcessor(), new SourceWriter(1, "example.Species", SPECIES)),
                Compiling.source(
                        "example.Iris",
                        "package example;",
                        "@io.hardwire.Network(layers = {4, 3})",
                        "interface Iris { Species classify(float[] in); }"),
                Compiling.source(
                        "example.Wrong",
                        "package example;",
                        "@io.hardwire.Network(layers = {4, 0})",
                        "interface Wrong {}"));

        assertThat(Compiling.problems(compilation)).singleElement().satisfies(problem -> assertThat(problem)
                .contains("[HW-LAYER-SIZE]"));
    }

    private static List<String> problems(int round, String name, String source, String layers, String method) {
        return Compiling.problems(compile(round, name, source, layers, method));
    }

    private static Compilation compile(int round, String name, String source, String layers, String method) {
        return Compiling.with(
                List.of(new HardwireProcessor(), new SourceWriter(round, name, source)),
                Compiling.source(
                        "example.Iris",
                        "package example;",
                        "@io.hardwire.Network(layers = " + layers + ")",
                        "interface Iris {",
                        method,
                        "}"));
    }
}
