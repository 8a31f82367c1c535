package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The static imports and the constants that a class of vector code needs: those of the names that were printed. */
final class VectorImports {
    private static final ClassName OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");

    private final Set<String> operators = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();
    private final Map<String, List<Integer>> masks = new TreeMap<>();
    private final Map<String, List<Integer>> shuffles = new TreeMap<>();
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

    /** Notes a constant mask of the generated class, and returns its name. */
    String mask(List<Integer> lanes) {
        return noted("LANES", lanes, masks);
    }

    /** Notes a constant shuffle of the generated class, and returns its name. */
    String shuffle(List<Integer> order) {
        return noted("ORDER", order, shuffles);
    }

    private static String noted(String prefix, List<Integer> lanes, Map<String, List<Integer>> constants) {
        String name = lanes.stream().map(lane -> "_" + lane).collect(Collectors.joining("", prefix, ""));
        constants.put(name, lanes);
        return name;
    }

    /** The masks by their names: which lanes they choose. */
    Map<String, List<Integer>> masks() {
        return masks;
    }

    /** The shuffles by their names: the lane that each lane becomes. */
    Map<String, List<Integer>> shuffles() {
        return shuffles;
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
