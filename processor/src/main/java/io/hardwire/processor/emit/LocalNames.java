package io.hardwire.processor.emit;

import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.OutputForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that mean something where a piece of code stands, and the next that is free. Names of types count: where both
 * are in reach, {@code RGB.RED} asks a variable called RGB and not the type.
 */
final class LocalNames {
    private final Set<String> taken = new HashSet<>();

    LocalNames(Collection<String> taken) {
        this.taken.addAll(taken);
    }

    /** Takes the names of a method's parameters, and those of the types that it names. */
    LocalNames with(MethodSpec method) {
        taken.addAll(parameters(method));
        method.types().forEach(type -> taken.addAll(type.simpleNames()));
        return this;
    }

    boolean has(String name) {
        return taken.contains(name);
    }

    /** The name, with as many underscores behind it as it takes to be free; it is taken then. */
    String free(String name) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private static List<String> parameters(MethodSpec method) {
        List<String> names = new ArrayList<>();
        if (method.input() instanceof InputForm.ArrayInput input) {
            names.add(input.parameter());
        } else if (method.input() instanceof InputForm.ScalarInputs input) {
            input.parameters().forEach(parameter -> names.add(parameter.name()));
        } else {
            names.add(((InputForm.RecordInput) method.input()).parameter());
        }
        if (method.output() instanceof OutputForm.IntoArray output) {
            names.add(output.parameter());
        } else if (method.output() instanceof OutputForm.IntoJacobian jacobian) {
            names.add(jacobian.parameter());
        } else if (method.output() instanceof OutputForm.IntoInputGradient gradient) {
            names.addAll(List.of(gradient.weights(), gradient.parameter()));
        }
        return names;
    }
}
