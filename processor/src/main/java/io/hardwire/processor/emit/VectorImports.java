package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import java.util.Set;
import java.util.TreeSet;

/** The static imports that a class of vector code needs: those of the names that were printed. */
final class VectorImports {
    private static final ClassName OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");

    private final Set<String> operators = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();
    private boolean hasScalarFma;

    /** Notes a constant of {@code VectorOperators}, and returns it. */
    String operator(String name) {
        operators.add(name);
        return name;
    }

    /** Notes a static member of the class of vectors, and returns it. */
    String member(String name) {
        members.add(name);
        return name;
    }

    /** Notes what scalar code needs, and returns it. */
    String scalar(String code) {
        hasScalarFma |= code.contains("fma(");
        return code;
    }

    /** @param vector the class of vectors */
    JavaFile.Builder addTo(JavaFile.Builder file, ClassName vector) {
        if (hasScalarFma) {
            file.addStaticImport(Math.class, "fma");
        }
        if (!members.isEmpty()) {
            file.addStaticImport(vector, members.toArray(String[]::new));
        }
        if (!operators.isEmpty()) {
            file.addStaticImport(OPERATORS, operators.toArray(String[]::new));
        }
        return file;
    }
}
