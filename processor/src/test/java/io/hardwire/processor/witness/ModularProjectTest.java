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

    @Test
    void aModuleThatSeesTheAnnotationGetsMarkedClasses() throws URISyntaxException {
        Compiled compiled =
                compile("module-with-compiler", "module user { requires io.hardwire; requires java.compiler; }");
        assertThat(compiled.sourceFiles().values())
                .allSatisfy(source -> assertThat(source).contains("@Generated"));
    }

    private static Compiled compile(String run, String module) throws URISyntaxException {
        return Javac.compileModule(
                run,
                Map.of("module-info", module, "user.Net", NETWORK),
                List.of(placeOf(Network.class), placeOf(CsvReader.class), placeOf(JsonReader.class)));
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
