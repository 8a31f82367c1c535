package io.hardwire.processor.witness;

import io.hardwire.processor.HardwireProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac with our processor, from real files to real files, below {@code target/witness}. */
final class Javac {
    private static final Path ROOT = Path.of("target", "witness");
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-Xlint:all,-processing,-options", "-implicit:none");

    /** With it javac sees the Vector API, and warns of that: nothing turns this off before JDK 25. */
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    private static final String WARNING_OF_VECTORS = "using incubating module(s): jdk.incubator.vector";

    private Javac() {}

    /**
     * Compiles sources; one that does not compile, or of which the compiler warns, is a failure.
     *
     * @param run the name of the folder that receives everything; what was in it is deleted
     * @param sources texts by qualified name
     */
    static Compiled compile(String run, Map<String, String> sources) {
        List<String> options = new ArrayList<>(VECTORS);
        options.addAll(List.of("-classpath", classpath()));
        return compile(run, sources, options);
    }

    /** The same for sources that need what was compiled before. */
    static Compiled compileBeside(String run, Map<String, String> sources, Compiled before) {
        List<String> options = new ArrayList<>(VECTORS);
        options.addAll(List.of("-classpath", before.classes() + File.pathSeparator + classpath()));
        return compile(run, sources, options);
    }

    /** The same for sources that are a module, which see only these places, and the Vector API if they say so. */
    static Compiled compileModule(String run, Map<String, String> sources, List<Path> modulePath) {
        String path = modulePath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = new ArrayList<>(VECTORS);
        options.addAll(List.of("--module-path", path));
        return compile(run, sources, options);
    }

    private static Compiled compile(String run, Map<String, String> sources, List<String> path) {
        try {
            return compile(ROOT.resolve(run), sources, path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Compiled compile(Path folder, Map<String, String> sources, List<String> path) throws IOException {
        delete(folder);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        options.addAll(path);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            JavaCompiler.CompilationTask task = compiler.getTask(null, manager, messages, options, null, units);
            task.setProcessors(List.of(new HardwireProcessor()));
            boolean done = task.call();
            if (!done || !messages.getDiagnostics().stream().allMatch(Javac::isExpected)) {
                throw new AssertionError("javac refuses the sources in " + folder + ", or warns:\n"
                        + messages.getDiagnostics().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")));
            }
        }
        List<String> notes = messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.NOTE)
                .map(message -> message.getMessage(Locale.ROOT))
                .toList();
        return new Compiled(classes, generated, notes);
    }

    private static boolean isExpected(Diagnostic<?> message) {
        return message.getKind() == Diagnostic.Kind.NOTE
                || message.getMessage(Locale.ROOT).contains(WARNING_OF_VECTORS);
    }

    /** What the tests themselves run on. */
    static String classpath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return path.replace(';', File.pathSeparatorChar);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
