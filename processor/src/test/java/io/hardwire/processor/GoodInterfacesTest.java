package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every file of {@code good/}, with what is generated for it, under all of javac's warnings but that no processor claims an
 * annotation, and that a type has not a file of its own.
 */
class GoodInterfacesTest {

    static List<Path> goodSources() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(GoodInterfacesTest.class.getResource("/good"))
                        .toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("goodSources")
    void generatedCodeCompilesWithoutAWarning(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".java", "");
        String source = Files.readString(file);
        Compilation compilation = Compiler.javac()
                .withProcessors(new HardwireProcessor())
                .withOptions("-Xlint:all,-processing,-options,-auxiliaryclass")
                .compile(JavaFileObjects.forSourceString(source.startsWith("package") ? "good." + name : name, source));

        assertThat(compilation.diagnostics().stream()
                        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                        .map(Object::toString))
                .isEmpty();
        assertThat(compilation.generatedSourceFiles()).isNotEmpty();
    }

    @Test
    void generatedDocumentationLeavesNothingOut() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new HardwireProcessor())
                .withOptions("-Xdoclint:all/protected", "-Xlint:-options")
                .compile(Compiling.source(
                        "good.Documented",
                        "package good;",
                        "/** An interface. */",
                        "@io.hardwire.Network(layers = {4, 8, 3})",
                        "public interface Documented {",
                        "  /**",
                        "   * The largest output.",
                        "   *",
                        "   * @param in the inputs",
                        "   * @return its index",
                        "   */",
                        "  int largest(float[] in);",
                        "}"));

        assertThat(compilation.diagnostics().stream()
                        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                        .map(Object::toString))
                .isEmpty();
    }
}
