package io.hardwire.processor.plan;

import io.hardwire.Unroll;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.target.ArrayStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which methods a network's kernels class has: whole passes where they fit a method, else one method an operation. */
public final class Planner {
    private final Topology topology;
    private final List<Layer> layers;
    private final LossFormula loss;
    private final Passes passes;
    private final GradientLayout gradient;
    private final Budget budget;

    private Planner(Topology topology) {
        this.topology = topology;
        this.layers = Layer.of(topology.sizes(), topology.activations(), topology.precision());
        this.loss =
                LossFormula.of(topology.loss(), layers.get(layers.size() - 1).activation(), topology.precision());
        this.passes = new Passes(layers, loss);
        this.gradient = GradientLayout.of(layers);
        this.budget = new Budget(topology.precision());
    }

    public static NetworkPlan plan(Topology topology) {
        return new Planner(topology).plan();
    }

    private NetworkPlan plan() {
        List<Method> methods = singlePass();
        Optional<NetworkPlan.Scratch> scratch = Optional.empty();
        List<Layer> byColumns = List.of();
        OneSamplePlanner one = new OneSamplePlanner(passes, layers, topology.precision());
        Optional<OneSamplePlan> oneSample = methods.isEmpty() ? Optional.empty() : one.inLocals(entries());
        Map<Operation, String> schedules = new HashMap<>();
        passes.all().forEach(operation -> schedules.put(operation, "unrolled, a pass in one method"));
        if (methods.isEmpty()) {
            ArrayStorage storage = new ArrayStorage(
                    layers, layers.stream().map(passes::keepsPreActivations).toList());
            byColumns = ColumnLayers.of(layers, topology.unroll());
            Unroll unroll = LiteralIndices.fit(layers, gradient, storage, budget) ? topology.unroll() : Unroll.LOOPS;
            SplitPass split = new SplitPass(passes, unroll, budget, gradient, storage, byColumns);
            methods = split.methods(topology.derivatives());
            oneSample = topology.unroll() == Unroll.FULL ? Optional.empty() : Optional.of(one.throughScratch(storage));
            schedules.putAll(split.schedules());
            scratch = Optional.of(new NetworkPlan.Scratch(storage.length(), storage.inputsStart(), storage.errors()));
        }
        List<Kernel> kernels =
                new ArrayList<>(methods.stream().map(budget::kernel).toList());
        FunctionsUsed.in(methods).forEach(function -> kernels.add(budget.kernel(function.method())));
        BlockPlan lanes = BlockPlanner.lanes(layers, loss, passes, gradient);
        BlockPlan vectors = BlockPlanner.vectors(layers, loss, topology.precision(), passes, gradient);
        return new NetworkPlan(
                layers,
                loss,
                topology.precision(),
                kernels,
                gradient,
                scratch,
                byColumns,
                topology.derivatives(),
                lanes,
                vectors,
                oneSample,
                passes.all().stream()
                        .map(operation -> new Decision(
                                Wording.of(operation),
                                operation.multiplications(),
                                schedules.getOrDefault(operation, ""),
                                lanes.schedules().getOrDefault(operation, ""),
                                vectors.schedules().getOrDefault(operation, "")))
                        .toList());
    }

    /** The kernels that hold a whole pass each; none if one of them would be too large or loops are wanted. */
    private List<Method> singlePass() {
        if (topology.unroll() == Unroll.LOOPS || isSurelyTooLarge()) {
            return List.of();
        }
        SinglePass single = new SinglePass(passes, topology.sizes().get(0), gradient);
        List<Method> methods = new ArrayList<>();
        entries().forEach(entry -> methods.add(single.predict(entry)));
        methods.add(single.evaluate());
        methods.add(single.gradient());
        topology.derivatives().stream().sorted().forEach(derivative -> methods.add(single.derivative(derivative)));
        return methods.stream().allMatch(budget::allows) ? methods : List.of();
    }

    /** The ways to ask, arrays first. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(List.of(Entry.ARRAYS));
        topology.entries().stream()
                .filter(entry -> !entry.equals(Entry.ARRAYS))
                .sorted(Entry.ORDER)
                .forEach(entries::add);
        return entries;
    }

    private boolean isSurelyTooLarge() {
        return layers.stream().mapToInt(Layer::weightCount).sum() > budget.mostMultiplications();
    }
}
