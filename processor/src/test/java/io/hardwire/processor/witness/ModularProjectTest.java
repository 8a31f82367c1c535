package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonReader;
import de.siegmar.fastcsv.reader.CsvReader;
import io.hardwire.Network;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A modular project needs {@code requires io.hardwire} and nothing else, and gets no warning. */
final class ModularProjectTest {
    private static final String NETWORK = """
            package user;

            @io.hardwire.Network(layers = {2, 3, 1})
            interface Net {
                float predict(float a, float b);
            }
            """;

    @Test
    void aModuleThatRequiresTheRuntimeAloneCompiles() throws URISyntaxException {
        Compiled compiled = compile("module", "module user { requires io.hardwire; }");
        assertThat(compiled.classFiles()).containsKeys("NetNetwork.class", "NetTrainer.class", "NetKernels.class");
        assertThat(compiled.sourceFiles().values())
                .allSatisfy(source -> assertThat(source).doesNotContain("@Generated"));
    }

    /** {@code --add-modules} is not enough in a module, which has to read what it names. */
    @Test
    void aModuleThatDoesNotReadTheVectorApiIsToldOnceHowTo() throws URISyntaxException {
        Map<String, String> sources = Map.of(
                "module-info",
                "module user { requires io.hardwire; }",
                "user.Net",
                NETWORK,
                "user.Other",
                NETWORK.replace("interface Net", "interface Other"));
        Compiled compiled = Javac.compileModule("module-blind", sources, places());
        assertThat(compiled.classFiles()).doesNotContainKey("NetVectorKernels.class");
        assertThat(compiled.notes())
                .containsExactly("no kernels on the Vector API are written, for the module user does not read"
                        + " jdk.incubator.vector; say requires static jdk.incubator.vector in its module-info.java");
    }

    @Test
    void aModuleThatReadsTheVectorApiGetsKernelsOnIt() throws URISyntaxException {
        Compiled compiled = compile(
                "module-with-vectors", "module user { requires io.hardwire; requires static jdk.incubator.vector; }");
        assertThat(compiled.classFiles()).containsKey("NetVectorKernels.class");
        assertThat(compiled.notes()).isEmpty();
    }

    @Test
    void aModuleThatSeesTheAnnotationGetsMarkedClasses() throws URISyntaxException {
        Compiled compiled =
                compile("module-with-compiler", "module user { requires io.hardwire; requires java.compiler; }");
        assertThat(compiled.sourceFiles().values())
                .allSatisfy(source -> assertThat(source).contains("@Generated"));
    }

    private static Compiled compile(String run, String module) throws URISyntaxException {
        return Javac.compileModule(run, Map.of("module-info", module, "user.Net", NETWORK), places());
    }

    private static List<Path> places() throws URISyntaxException {
        return List.of(placeOf(Network.class), placeOf(CsvReader.class), placeOf(JsonReader.class));
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
