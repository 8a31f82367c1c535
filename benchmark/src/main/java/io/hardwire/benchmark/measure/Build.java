package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.report.Figure;
import io.hardwire.benchmark.report.Library;
import io.hardwire.benchmark.report.Measurement;
import io.hardwire.benchmark.report.Measurement.Kind;
import io.hardwire.benchmark.report.Work;
import io.hardwire.processor.HardwireProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What a network costs at build time: the time that the processor and its classes add to a compilation, and the classes' size. */
final class Build {
    private static final List<String> LAYERS = List.of("4, 8, 3", "64, 32, 10", "784, 128, 10", "784, 300, 100, 10");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final int rounds;

    /** @param rounds compilations of each network, of which the median counts; as many come before, to warm up */
    Build(int rounds) {
        this.rounds = rounds;
    }

    /** Two measurements for each network: time and size. */
    List<Measurement> measure() throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        Path folder = Files.createTempDirectory("hardwire-build");
        try {
            for (String layers : LAYERS) {
                Work work = new Work("BUILD", "compile", layers.replace(", ", "-"), 0, 1, 0, "", "");
                Library library = new Library("Hardwire", "with the Vector API in sight", "float");
                Path source = source(folder, layers);
                measurements.add(
                        new Measurement(Kind.BUILD, work, library, addedMilliseconds(folder, source), Machine.now()));
                measurements.add(
                        new Measurement(Kind.CLASS_FILES, work, library, classBytes(folder, source), Machine.now()));
            }
        } finally {
            delete(folder);
        }
        return measurements;
    }

    private static Path source(Path folder, String layers) throws IOException {
        Path source = folder.resolve("Subject.java");
        Files.writeString(source, "@io.hardwire.Network(layers = {" + layers + "}) interface Subject {}\n");
        return source;
    }

    private Figure addedMilliseconds(Path folder, Path source) throws IOException {
        double[] added = new double[rounds];
        for (int round = -rounds; round < rounds; round++) {
            double without = milliseconds(folder, source, "-proc:none");
            added[Math.max(0, round)] =
                    milliseconds(folder, source, "-processor", HardwireProcessor.class.getName()) - without;
        }
        Arrays.sort(added);
        return new Figure(added[rounds / 2], added[0], added[rounds - 1], "ms");
    }

    private Figure classBytes(Path folder, Path source) throws IOException {
        milliseconds(folder, source, "-processor", HardwireProcessor.class.getName());
        try (Stream<Path> files = Files.list(folder.resolve("classes"))) {
            long bytes = files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("Subject.class"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return new Figure(bytes, bytes, bytes, "bytes");
        }
    }

    private double milliseconds(Path folder, Path source, String... options) throws IOException {
        Path classes = folder.resolve("classes");
        delete(classes);
        Files.createDirectories(classes);
        String path = System.getProperty("java.class.path");
        List<String> all = new ArrayList<>(List.of("--release", "17", "--add-modules", "jdk.incubator.vector"));
        all.addAll(List.of("-nowarn", "-cp", path, "-processorpath", path, "-d", classes.toString()));
        all.addAll(List.of(options));
        StringWriter messages = new StringWriter();
        long start = System.nanoTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, files, null, all, null, files.getJavaFileObjects(source));
            if (!task.call()) {
                throw new IOException("javac said: " + messages);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
