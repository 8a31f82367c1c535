package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.hardwire.processor.spec.NetworkSpec;
import java.io.IOException;
import java.io.InputStream;
import javax.lang.model.element.Modifier;

/** The static methods that make a network of a model file. */
final class PersistenceMethods {
    private PersistenceMethods() {}

    /** @param source {@code Path} or {@code InputStream} */
    static MethodSpec load(NetworkSpec spec, ClassName self, Class<?> source, String name) {
        boolean isStream = source == InputStream.class;
        MethodSpec.Builder load = MethodSpec.methodBuilder("load").addModifiers(Modifier.STATIC);
        if (spec.isPublic()) {
            load.addModifiers(Modifier.PUBLIC);
        }
        return load.addJavadoc(
                        """
                        The network of a $L in the format safetensors, as {@link #save} or PyTorch wrote it.

                        @param $L $L
                        @param options what to put up with
                        @return a network of its own for each call
                        @throws io.hardwire.model.ModelFormatException if it is no such file, or not of such a network
                        @throws IOException if it cannot be read
                        """,
                        isStream ? "stream, which is read to its end and not closed," : "file",
                        name,
                        isStream ? "the stream" : "where the file is")
                .returns(self)
                .addParameter(source, name)
                .addParameter(ArrayTypeName.of(Types.LOAD_OPTION), "options")
                .varargs()
                .addException(IOException.class)
                .addStatement("$T loaded = new $T()", self, self)
                .addStatement("loaded.read($L, options)", name)
                .addStatement("return loaded")
                .build();
    }
}
