package io.hardwire.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.hardwire.processor.plan.Entry;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The method that calls each kernel of one sample, so that the runtime can warm them up. */
final class OneSampleWarmUp {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final OneSamplePlan one;

    OneSampleWarmUp(NetworkSpec spec, NetworkPlan plan, OneSamplePlan one) {
        this.spec = spec;
        this.plan = plan;
        this.one = one;
    }

    /** Machines with narrower vectors do without these kernels. */
    MethodSpec method() {
        TypeName array = Types.array(plan.precision());
        MethodSpec.Builder method = MethodSpec.methodBuilder("predictOne")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.INT)
                .addParameter(array, "w")
                .addParameter(array, "x")
                .addParameter(array, "out")
                .beginControlFlow("if (LENGTH < $L.length())", VectorPrinter.SPECIES_OF_SUMS)
                .addStatement("return 0")
                .endControlFlow();
        method.addStatement(
                "$L(w, x, 0, out, 0$L)", OneSamplePlan.kernel(Entry.ARRAYS), one.usesScratch() ? ", a" : "");
        List<Entry> entries = typed();
        entries.forEach(entry -> method.addStatement("$L", call(entry)));
        return method.addStatement("return $L", 1 + entries.size()).build();
    }

    /** What has a kernel of its own beside that from array to array. */
    private List<Entry> typed() {
        return one.usesScratch()
                ? List.of()
                : Entries.topology(spec).entries().stream()
                        .filter(entry -> !entry.equals(Entry.ARRAYS))
                        .sorted(Entry.ORDER)
                        .toList();
    }

    private String call(Entry entry) {
        String inputs = entry.inputs() == Entry.Inputs.ARRAY
                ? "x, 0"
                : IntStream.range(0, plan.inputs())
                        .mapToObj(j -> "x[" + j + "]")
                        .collect(Collectors.joining(", "));
        String outputs = entry.outputs() == Entry.Outputs.ARRAY ? ", out, 0" : "";
        return OneSamplePlan.kernel(entry) + "(w, " + inputs + outputs + ")";
    }
}
