package io.hardwire.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.hardwire.processor.Compiling;
import io.hardwire.processor.HardwireProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The Java of a page after javac and the processor: what was generated for it, and objects of its classes. */
final class CompiledPage extends ClassLoader {
    private final Map<String, String> generated = new HashMap<>();
    private final Map<String, byte[]> classes = new HashMap<>();

    private CompiledPage(Compilation compilation) throws IOException {
        super(CompiledPage.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            String name = file.getName().replaceFirst(".*/(.*)\\..*", "$1");
            if (file.getKind() == JavaFileObject.Kind.SOURCE) {
                generated.put(name, file.getCharContent(false).toString());
            } else if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream in = file.openInputStream()) {
                    classes.put(name, in.readAllBytes());
                }
            }
        }
    }

    /**
     * Compiles sources of the default package.
     *
     * @param sources texts, by the name of their type
     */
    static CompiledPage of(Map<String, String> sources) throws IOException {
        JavaFileObject[] files = sources.entrySet().stream()
                .map(source -> Compiling.source(source.getKey(), source.getValue()))
                .toArray(JavaFileObject[]::new);
        Compilation compilation = Compiling.with(List.of(new HardwireProcessor()), files);
        assertThat(compilation.errors()).isEmpty();
        return new CompiledPage(compilation);
    }

    /** The text of a generated class; that there is none is a failure. */
    String generated(String type) {
        assertThat(generated).containsKey(type);
        return generated.getOrDefault(type, "");
    }

    /** An object of a class, by its only constructor that takes as many arguments of these kinds. */
    Object make(String type, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] kinds = new Class<?>[arguments.length];
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] = arguments[k] instanceof Long ? long.class : arguments[k].getClass();
        }
        var constructor = loadClass(type).getDeclaredConstructor(kinds);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    @Override
    protected Class<?> findClass(String type) throws ClassNotFoundException {
        byte[] bytes = classes.get(type);
        if (bytes == null) {
            throw new ClassNotFoundException(type);
        }
        return defineClass(type, bytes, 0, bytes.length);
    }
}
