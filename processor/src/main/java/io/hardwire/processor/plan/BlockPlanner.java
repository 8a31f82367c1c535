package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.block.BlockCode;
import io.hardwire.processor.block.BlockLayout;
import io.hardwire.processor.block.BlockTarget;
import io.hardwire.processor.block.VectorBlockCode;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.lanes.LanesTarget;
import io.hardwire.processor.lanes.Rows;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.strip.StripLayout;
import io.hardwire.processor.strip.StripTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The passes of a network over a block of samples: which kernels there are, and who calls them in which order. */
final class BlockPlanner {
    /** Sums are combined in vectors of this size: wider ones would need more shuffles than they save. */
    private static final int BITS_OF_SUMS = 256;

    private final Passes passes;
    private final BlockCode target;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<Operation, String> schedules = new HashMap<>();
    private final Set<String> ofSums = new TreeSet<>();

    private BlockPlanner(Passes passes, BlockCode target) {
        this.passes = passes;
        this.target = target;
    }

    static BlockPlan vectors(
            List<Layer> layers, LossFormula loss, Precision precision, Passes passes, GradientLayout gradient) {
        int lanesOfSums = BITS_OF_SUMS / (precision == Precision.FLOAT ? Float.SIZE : Double.SIZE);
        if (SmallNetworks.includes(layers)) {
            StripLayout strip = new StripLayout(layers, passes::keepsPreActivations, gradient.laneLength());
            StripTarget target = new StripTarget(layers, loss, strip, gradient::slot, Wording::of, lanesOfSums);
            StripTarget half = new StripTarget(layers, loss, strip.half(), gradient::slot, Wording::of, lanesOfSums);
            return vectors(target, lanesOfSums, passes, gradient, strip.length(), StripLayout.SAMPLES)
                    .with(StripLayout.HALF, new BlockPlanner(passes, half).plan(Optional.empty(), 0, lanesOfSums, 0));
        }
        BlockLayout layout =
                new BlockLayout(layers, passes::keepsPreActivations, gradient::slot, gradient.laneLength());
        BlockTarget target = new BlockTarget(layers, loss, layout, gradient::slot, Wording::of, lanesOfSums);
        return vectors(target, lanesOfSums, passes, gradient, layout.length(), 0);
    }

    private static BlockPlan vectors(
            VectorBlockCode target, int lanesOfSums, Passes passes, GradientLayout gradient, int scratch, int strip) {
        Optional<BlockPlan.Combination> combination = gradient.usesLanes()
                ? Optional.of(new BlockPlan.Combination(
                        combine(target, gradient), combineInVectors(target, gradient, lanesOfSums)))
                : Optional.empty();
        return new BlockPlanner(passes, target).plan(combination, scratch, lanesOfSums, strip);
    }

    static BlockPlan lanes(List<Layer> layers, LossFormula loss, Passes passes, GradientLayout gradient) {
        Rows rows = new Rows(layers, passes::keepsPreActivations);
        LanesTarget target = new LanesTarget(layers, loss, rows, gradient::slot, Wording::of);
        BlockPlan plan = new BlockPlanner(passes, target).plan(Optional.empty(), rows.count(), 0, 0);
        List<Method> functions =
                FunctionsUsed.in(plan.methods()).stream().map(Function::method).toList();
        return plan.with(functions);
    }

    private BlockPlan plan(Optional<BlockPlan.Combination> combination, int scratch, int lanesOfSums, int strip) {
        BlockPlan.Calls calls = new BlockPlan.Calls(forward(), evaluate(), gradient());
        return new BlockPlan(
                List.copyOf(methods.values()),
                combination,
                calls,
                strip,
                Optional.empty(),
                schedules,
                scratch,
                ofSums,
                lanesOfSums);
    }

    private List<BlockCall> forward() {
        List<BlockCall> calls = new ArrayList<>(load());
        calls.addAll(always(passes.dense()));
        calls.addAll(always(passes.outputs()));
        calls.add(BlockCall.always(call(target.outputs())));
        return calls;
    }

    private List<BlockCall> evaluate() {
        List<BlockCall> calls = new ArrayList<>(load());
        calls.addAll(always(passes.dense()));
        calls.addAll(loadTargets());
        calls.addAll(always(List.of(passes.loss())));
        calls.add(BlockCall.always(call(target.outputs())));
        calls.add(BlockCall.always(call(target.losses())));
        return calls;
    }

    private List<BlockCall> load() {
        return target.loadInVectors()
                .map(inVectors -> either(BlockCall.When.IN_VECTORS, inVectors, target.load()))
                .orElseGet(() -> load(target.loadInOrder(), target.load()));
    }

    private List<BlockCall> loadTargets() {
        return load(target.loadTargetsInOrder(), target.loadTargets());
    }

    private List<BlockCall> load(Optional<Method> inOrder, Method byRows) {
        return inOrder.map(method -> either(BlockCall.When.IN_ORDER, method, byRows))
                .orElseGet(() -> List.of(BlockCall.always(call(byRows))));
    }

    /** One method that permutes vectors, where that can be, and otherwise another. */
    private List<BlockCall> either(BlockCall.When when, Method permuting, Method other) {
        ofSums.add(permuting.name());
        return List.of(new BlockCall(when, call(permuting)), new BlockCall(BlockCall.When.OTHERWISE, call(other)));
    }

    private List<BlockCall> always(List<Operation> operations) {
        return calls(operations).stream().map(BlockCall::always).toList();
    }

    private List<BlockCall> gradient() {
        List<BlockCall> steps = new ArrayList<>(load());
        for (Operation operation : passes.dense()) {
            Layer layer = ((Operation.DenseForward) operation).layer();
            calls(List.of(operation)).forEach(call -> steps.add(BlockCall.always(call)));
            if (!layer.equals(passes.output())) {
                steps.add(dropping(target.drop(layer)));
            }
        }
        steps.addAll(loadTargets());
        calls(List.of(passes.outputError())).forEach(call -> steps.add(BlockCall.always(call)));
        target.clearFillers().ifPresent(method -> steps.add(new BlockCall(BlockCall.When.NOT_FULL, call(method))));
        target.weigh().forEach(call -> steps.add(new BlockCall(BlockCall.When.WEIGHTED, call)));
        for (Operation operation : passes.backward()) {
            Layer below = ((Operation.DenseBackward) operation).below();
            steps.add(dropping(target.restore(below)));
            calls(List.of(operation)).forEach(call -> steps.add(BlockCall.always(call)));
            steps.add(dropping(target.drop(below)));
            steps.add(dropping(target.dropErrors(below)));
        }
        target.beforeGradients().ifPresent(method -> steps.add(BlockCall.always(call(method))));
        steps.addAll(sums());
        target.furtherPieces().forEach(call -> steps.add(new BlockCall(BlockCall.When.FURTHER_PIECES, call)));
        steps.add(BlockCall.always(call(target.sumOfLosses())));
        return steps;
    }

    /** The gradients of all layers. */
    private List<BlockCall> sums() {
        List<BlockCall> sums = new ArrayList<>();
        List<BlockCall> later = new ArrayList<>();
        for (Operation operation : passes.gradients()) {
            boolean differs = !target.later(operation).isEmpty();
            BlockCall.When when = differs ? BlockCall.When.FIRST : BlockCall.When.ALWAYS;
            calls(List.of(operation)).forEach(call -> sums.add(new BlockCall(when, call)));
            target.later(operation).forEach(method -> later.add(new BlockCall(BlockCall.When.LATER, call(method))));
        }
        sums.addAll(later);
        return sums;
    }

    private static BlockCall dropping(Statement.Invoke call) {
        return new BlockCall(BlockCall.When.DROPPING, call);
    }

    private static Method combine(VectorBlockCode target, GradientLayout gradient) {
        List<Statement> spans = new ArrayList<>();
        gradient.laneSpans()
                .forEach(span -> spans.add(target.combination().oneByOne(span.from(), 0, span.length(), span.to())));
        return target.combine("combine", spans);
    }

    private static Method combineInVectors(VectorBlockCode target, GradientLayout gradient, int lanesOfSums) {
        List<Statement> spans = new ArrayList<>();
        gradient.laneSpans()
                .forEach(span -> spans.addAll(
                        target.combination().inVectors(span.from(), span.length(), span.to(), lanesOfSums)));
        return target.combine("combineInVectors", spans);
    }

    private List<Statement.Invoke> calls(List<Operation> operations) {
        List<Statement.Invoke> calls = new ArrayList<>();
        for (Operation operation : operations) {
            target.methods(operation).forEach(method -> calls.add(call(method)));
            target.pieces(operation).forEach(method -> methods.put(method.name(), method));
            schedules.put(operation, target.schedule(operation));
        }
        return calls;
    }

    private Statement.Invoke call(Method method) {
        methods.put(method.name(), method);
        return method.invocation();
    }
}
