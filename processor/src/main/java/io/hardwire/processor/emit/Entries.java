package io.hardwire.processor.emit;

import io.hardwire.processor.plan.Derivative;
import io.hardwire.processor.plan.Entry;
import io.hardwire.processor.plan.Topology;
import io.hardwire.processor.spec.InputForm;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.OutputForm;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an interface asks the plan for. */
public final class Entries {
    private Entries() {}

    /** The facts of a spec that a plan is made from. */
    public static Topology topology(NetworkSpec spec) {
        return new Topology(
                spec.layers(),
                spec.activations(),
                spec.loss(),
                spec.precision(),
                spec.unroll(),
                spec.methods().stream()
                        .filter(method -> !(method.output() instanceof OutputForm.Derivatives))
                        .map(Entries::of)
                        .collect(Collectors.toUnmodifiableSet()),
                spec.methods().stream().flatMap(Entries::derivative).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<Derivative> derivative(MethodSpec method) {
        if (method.output() instanceof OutputForm.Derivatives derivatives) {
            return Stream.of(
                    derivatives instanceof OutputForm.IntoInputGradient
                            ? Derivative.INPUT_GRADIENT
                            : Derivative.JACOBIAN);
        }
        return Stream.empty();
    }

    static Entry of(MethodSpec method) {
        Entry.Inputs inputs =
                method.input() instanceof InputForm.ArrayInput ? Entry.Inputs.ARRAY : Entry.Inputs.SCALARS;
        OutputForm output = method.output();
        if (output instanceof OutputForm.ScalarOutput) {
            return new Entry(inputs, Entry.Outputs.NUMBER);
        } else if (output instanceof OutputForm.LargestIndex || output instanceof OutputForm.EnumConstant) {
            return new Entry(inputs, Entry.Outputs.LARGEST);
        }
        return new Entry(inputs, Entry.Outputs.ARRAY);
    }
}
