package io.hardwire.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: it writes a type in a given round, and keeps the compiler busy until then. */
@SupportedAnnotationTypes("*")
final class SourceWriter extends AbstractProcessor {

    private final int round;
    private final String name;
    private final String source;
    private int current;

    SourceWriter(int round, String name, String source) {
        this.round = round;
        this.name = name;
        this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        current++;
        if (current < round) {
            write("example.Busy" + current, "package example; class Busy" + current + " {}");
        } else if (current == round) {
            write(name, source);
        }
        return false;
    }

    private void write(String qualifiedName, String text) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(qualifiedName).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
