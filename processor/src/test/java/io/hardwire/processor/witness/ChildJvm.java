package io.hardwire.processor.witness;

import io.hardwire.Target;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of this very kind, with flags of its own. */
final class ChildJvm {
    private final List<String> flags;
    private final List<Compiled> compiled;

    /**
     * @param flags what java is given
     * @param compiled the classes that it finds before those of the tests; earlier ones hide later ones
     */
    ChildJvm(List<String> flags, List<Compiled> compiled) {
        this.flags = List.copyOf(flags);
        this.compiled = List.copyOf(compiled);
    }

    /** What the program printed, line by line, errors included, and how it ended. */
    record Outcome(int status, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }

        /** What {@link Fingerprints} has printed, without the targets. */
        List<String> fingerprints() {
            return lines.stream()
                    .filter(line -> Arrays.stream(Target.values()).anyMatch(target -> line.startsWith(target + " ")))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
        }
    }

    Outcome run(Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-classpath", classpath(), program.getName()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("still running after a minute: " + command);
                }
                return new Outcome(process.exitValue(), text.lines().toList());
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted: " + command));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String classpath() {
        return compiled.stream().map(one -> one.classes() + File.pathSeparator).collect(Collectors.joining())
                + Javac.classpath();
    }
}
