package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aFaultOfTheProcessorIsOneMessageAtTheInterface() {
        var compilation = Compiling.with(
                List.of(new Sabotaged()),
                Compiling.source(
                        "example.Iris",
                        "package example;",
                        "@io.hardwire.Network(layers = {4, 3})",
                        "public interface Iris {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(Compiling.problems(compilation)).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith(
                        "3:8 [HW-INTERNAL] Hardwire failed on Iris: java.lang.IllegalStateException: out of order at"
                                + " io.hardwire.processor.FailureTest")
                .endsWith("please report this line and the interface"));
    }

    /** Runs the processor with a compiler whose type utilities are broken. */
    private static final class Sabotaged extends AbstractProcessor {

        private final HardwireProcessor processor = new HardwireProcessor();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getTypeUtils")) {
                            throw new IllegalStateException("out of\norder");
                        }
                        try {
                            return method.invoke(environment, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }
}
