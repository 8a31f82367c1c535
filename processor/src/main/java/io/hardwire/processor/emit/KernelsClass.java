package io.hardwire.processor.emit;

import com.palantir.javapoet.TypeSpec;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import javax.lang.model.element.Modifier;

/** The class that computes: blocks of samples, by the static methods below, one for each kernel of the plan. */
final class KernelsClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final StatementPrinter statements;

    KernelsClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.statements = new StatementPrinter(new ExpressionPrinter(plan.precision()), plan.precision());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.kernelsType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.kernels(plan.precision()))
                .addJavadoc(Documentation.kernels(spec, plan));
        SampleLoops loops = new SampleLoops(plan);
        loops.addFields(type);
        loops.addMethods(type);
        KernelMethods methods = new KernelMethods(plan.precision());
        plan.kernels().stream()
                .map(kernel -> methods.method(kernel.method(), statements))
                .forEach(type::addMethod);
        return type;
    }
}
