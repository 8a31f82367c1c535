package io.hardwire.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs javac with processors over sources in memory. */
public final class Compiling {

    private Compiling() {}

    /** A source file; its first public or only type gives it its name, so that tests need to say it once. */
    public static JavaFileObject source(String qualifiedName, String... lines) {
        return JavaFileObjects.forSourceLines(qualifiedName, lines);
    }

    public static Compilation with(List<Processor> processors, JavaFileObject... sources) {
        return Compiler.javac().withProcessors(processors).compile(Arrays.asList(sources));
    }

    /** Our own errors as {@code line:column [CODE] message}, in the order of the source. */
    public static List<String> problems(Compilation compilation) {
        return compilation.errors().stream()
                .filter(error -> message(error).startsWith("[HW-"))
                .sorted((one, two) -> Long.compare(one.getPosition(), two.getPosition()))
                .map(error -> error.getLineNumber() + ":" + error.getColumnNumber() + " " + message(error))
                .toList();
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }
}
