package io.hardwire.processor.witness;

import io.hardwire.Target;
import io.hardwire.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What javac has made: class files, and the source files that the processor has written. */
final class Compiled {
    private final Path classes;
    private final Path generated;
    private final List<String> notes;
    private final ClassLoader loader;

    Compiled(Path classes, Path generated, List<String> notes) throws MalformedURLException {
        this.classes = classes;
        this.generated = generated;
        this.notes = notes;
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader());
    }

    static Compiled of(String run, List<Recipe> recipes) {
        return Javac.compile(run, recipes.stream().collect(Collectors.toMap(Recipe::qualifiedName, Recipe::source)));
    }

    /** What javac noted. */
    List<String> notes() {
        return notes;
    }

    /** The generated trainer of a fresh network, through its public constructor. */
    Trainer trainer(String interfaceName, long seed) {
        return (Trainer) make(interfaceName + "Trainer", new Class<?>[] {long.class}, seed);
    }

    /** The same, on a target that is not left to choice. */
    Trainer trainer(String interfaceName, long seed, Target target) {
        return ForcedTarget.during(target, () -> trainer(interfaceName, seed));
    }

    Subject subject(Recipe recipe, Target target) {
        return Subject.of(trainer(recipe.qualifiedName(), 1, target));
    }

    Subject subject(Recipe recipe) {
        return Subject.of(trainer(recipe.qualifiedName(), 1));
    }

    /** An object of a compiled class without constructor parameters. */
    <T> T driver(String name, Class<T> type) {
        return type.cast(make(name, new Class<?>[0]));
    }

    private Object make(String name, Class<?>[] types, Object... arguments) {
        try {
            return loader.loadClass(name).getConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("cannot make a " + name, failure);
        }
    }

    /** The folder of the class files. */
    Path classes() {
        return classes;
    }

    /** The class files, by file name. */
    Map<String, byte[]> classFiles() {
        return files(classes, ".class", path -> {
            try {
                return Files.readAllBytes(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** The generated source files, by file name. */
    Map<String, String> sourceFiles() {
        return files(generated, ".java", path -> {
            try {
                return Files.readString(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static <T> Map<String, T> files(Path folder, String ending, Function<Path, T> reader) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, T> files = new TreeMap<>();
            all.filter(path -> path.toString().endsWith(ending))
                    .forEach(path -> files.put(path.getFileName().toString(), reader.apply(path)));
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
