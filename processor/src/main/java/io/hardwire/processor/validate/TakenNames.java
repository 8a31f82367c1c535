package io.hardwire.processor.validate;

import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.GeneratedTypes;
import io.hardwire.processor.spec.TypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types that this compilation has, by their full names: those that were written, and those that networks were given.
 *
 * <p>Class files do not count: those of the last build lie on the class path and are about to be replaced.
 */
public final class TakenNames {

    private final Set<String> written = new TreeSet<>();
    private final Map<String, String> generated = new LinkedHashMap<>();

    /** Notes a top-level type of the source. */
    public void add(String qualifiedName) {
        written.add(qualifiedName);
    }

    /** Checks that the names of the generated types are free, and takes them: {@code IrisLaneKernels} may be Iris's or IrisLane's. */
    void check(Declaration declaration, Report report) {
        GeneratedTypes types = GeneratedTypes.of(declaration.type());
        String owner = declaration.type().canonicalName();
        for (TypeReference type : types.all()) {
            String other = generated.putIfAbsent(type.canonicalName(), owner);
            if (other != null && !other.equals(owner)) {
                add(report, declaration, type, other + " generates that too");
                return;
            } else if (other == null && written.contains(type.canonicalName())) {
                add(report, declaration, type, "that type exists already");
            }
        }
    }

    private static void add(Report report, Declaration declaration, TypeReference type, String taken) {
        report.add(
                Problem.NAME_TAKEN, declaration.element(), declaration.type().simpleName(), type.simpleName(), taken);
    }
}
