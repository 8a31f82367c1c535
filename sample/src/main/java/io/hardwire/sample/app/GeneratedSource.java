package io.hardwire.sample.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the source that the annotation processor wrote, which Maven keeps beside the classes that it became. */
public final class GeneratedSource {
    private static final Path IN_BUILD = Path.of("generated-sources", "annotations");

    private GeneratedSource() {}

    /** The source of a generated class: where it is, or, if this program was moved away from it, where the build puts it. */
    public static Path of(Class<?> generated) {
        Path source = IN_BUILD.resolve(generated.getName().replace('.', '/') + ".java");
        Path target = target(generated);
        return Files.exists(target.resolve(source))
                ? shortened(target.resolve(source))
                : Path.of("sample", "target").resolve(source);
    }

    /** The folder that holds the jar or the folder of classes. */
    private static Path target(Class<?> generated) {
        CodeSource code = generated.getProtectionDomain().getCodeSource();
        try {
            return code == null
                    ? Path.of("")
                    : Path.of(code.getLocation().toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            return Path.of("");
        }
    }

    /** Relative to where the user is, if it is below. */
    private static Path shortened(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
