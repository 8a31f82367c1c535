package io.hardwire.processor.emit;

import io.hardwire.processor.plan.Decision;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.OneSamplePlan;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was decided for a network, as text. */
public final class PlanText {
    private PlanText() {}

    /**
     * The whole plan, for whoever asks the processor for it.
     *
     * @param hasVectors whether kernels on the Vector API are written
     */
    public static String of(NetworkSpec spec, NetworkPlan plan, boolean hasVectors) {
        long multiplications =
                plan.decisions().stream().mapToLong(Decision::multiplications).sum();
        return String.format(
                        Locale.ROOT,
                        "The plan of %s, %s: %,d parameters; a sample's gradient takes %,d multiplications.\n",
                        spec.type().canonicalName(),
                        plan.precision().name().toLowerCase(Locale.ROOT),
                        plan.parameterCount(),
                        multiplications)
                + "scalar: a sample at a time, scratch of " + scratchOfOne(plan) + " numbers\n"
                + table(plan, Decision::scalar)
                + "lanes: blocks of samples, scratch of " + plan.lanes().scratch() + " rows" + few(plan) + "\n"
                + table(plan, Decision::lanes)
                + (hasVectors
                        ? vectors(plan)
                        : "vector: not written, this compilation does not see jdk.incubator.vector");
    }

    private static String vectors(NetworkPlan plan) {
        return "vector: blocks of samples, scratch of " + plan.vectors().scratch() + " numbers\n"
                + table(plan, Decision::vector).stripTrailing()
                + plan.oneSample().map(one -> "\n" + of(one)).orElse("");
    }

    private static String few(NetworkPlan plan) {
        return plan.fewSamples() == 0
                ? ""
                : "; up to " + plan.fewSamples() + " samples one after the other, " + plan.fewSamples() / 2
                        + " for outputs alone";
    }

    /** How a single sample is predicted and learnt from on the Vector API. */
    static String of(OneSamplePlan one) {
        return "vector: one sample, units in " + one.lanes() + " lanes, "
                + (one.usesScratch() ? "layers pass their activations through scratch" : "a pass in one method")
                + ", tiles of "
                + one.tiles().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " units"
                + (one.learning().isPresent() ? "; learning from it in one method" : "");
    }

    /** A line for each operation, with the schedule that it has on one of the targets. */
    static String table(NetworkPlan plan, Function<Decision, String> schedule) {
        List<String> formulas = plan.decisions().stream().map(Decision::formula).toList();
        int width = formulas.stream().mapToInt(String::length).max().orElse(0);
        return plan.decisions().stream()
                .map(decision -> String.format(
                        Locale.ROOT,
                        "  %-" + width + "s  %9s  %s\n",
                        decision.formula(),
                        decision.multiplications() == 0
                                ? ""
                                : String.format(Locale.ROOT, "%,d", decision.multiplications()),
                        schedule.apply(decision)))
                .collect(Collectors.joining());
    }

    private static int scratchOfOne(NetworkPlan plan) {
        return plan.scratch()
                .map(scratch -> scratch.activations() + scratch.errors())
                .orElse(0);
    }
}
