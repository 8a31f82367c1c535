package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.block.BlockCode;
import io.hardwire.processor.block.BlockLayout;
import io.hardwire.processor.block.BlockTarget;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.lanes.LanesTarget;
import io.hardwire.processor.lanes.Rows;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passes of a network over a block of samples: which kernels there are, and who calls them in which order. */
final class BlockPlanner {
    /** Sums are combined in vectors of this size: wider ones would need more shuffles than they save. */
    private static final int BITS_OF_SUMS = 256;

    private final Passes passes;
    private final BlockCode target;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<Operation, String> schedules = new HashMap<>();

    private BlockPlanner(Passes passes, BlockCode target) {
        this.passes = passes;
        this.target = target;
    }

    static BlockPlan vectors(
            List<Layer> layers, LossFormula loss, Precision precision, Passes passes, GradientLayout gradient) {
        BlockLayout layout =
                new BlockLayout(layers, passes::keepsPreActivations, gradient::slot, gradient.laneLength());
        BlockTarget target = new BlockTarget(layers, loss, layout, gradient::slot, Wording::of);
        int lanesOfSums = BITS_OF_SUMS / (precision == Precision.FLOAT ? Float.SIZE : Double.SIZE);
        Optional<BlockPlan.Combination> combination = gradient.usesLanes()
                ? Optional.of(new BlockPlan.Combination(
                        combine(target, gradient), combineInVectors(target, gradient, lanesOfSums), lanesOfSums))
                : Optional.empty();
        return new BlockPlanner(passes, target).plan(combination, layout.length());
    }

    static BlockPlan lanes(List<Layer> layers, LossFormula loss, Passes passes, GradientLayout gradient) {
        Rows rows = new Rows(layers, passes::keepsPreActivations);
        LanesTarget target = new LanesTarget(layers, loss, rows, gradient::slot, Wording::of);
        BlockPlan plan = new BlockPlanner(passes, target).plan(Optional.empty(), rows.count());
        List<Method> functions =
                FunctionsUsed.in(plan.methods()).stream().map(Function::method).toList();
        return plan.with(functions);
    }

    private BlockPlan plan(Optional<BlockPlan.Combination> combination, int scratch) {
        List<Statement.Invoke> forward = forward();
        List<Statement.Invoke> evaluate = evaluate();
        List<BlockCall> ofGradient = gradient();
        return new BlockPlan(
                List.copyOf(methods.values()), combination, forward, evaluate, ofGradient, schedules, scratch);
    }

    private List<Statement.Invoke> forward() {
        List<Statement.Invoke> calls = new ArrayList<>();
        calls.add(call(target.load()));
        calls.addAll(calls(passes.dense()));
        calls.addAll(calls(passes.outputs()));
        calls.add(call(target.outputs()));
        return calls;
    }

    private List<Statement.Invoke> evaluate() {
        List<Statement.Invoke> calls = new ArrayList<>();
        calls.add(call(target.load()));
        calls.addAll(calls(passes.dense()));
        calls.add(call(target.loadTargets()));
        calls.addAll(calls(List.of(passes.loss())));
        calls.add(call(target.outputs()));
        calls.add(call(target.losses()));
        return calls;
    }

    private List<BlockCall> gradient() {
        List<BlockCall> steps = new ArrayList<>();
        steps.add(BlockCall.always(call(target.load())));
        for (Operation operation : passes.dense()) {
            Layer layer = ((Operation.DenseForward) operation).layer();
            calls(List.of(operation)).forEach(call -> steps.add(BlockCall.always(call)));
            if (!layer.equals(passes.output())) {
                steps.add(dropping(target.drop(layer)));
            }
        }
        steps.add(BlockCall.always(call(target.loadTargets())));
        calls(List.of(passes.outputError())).forEach(call -> steps.add(BlockCall.always(call)));
        target.weigh().forEach(call -> steps.add(new BlockCall(BlockCall.When.WEIGHTED, call)));
        for (Operation operation : passes.backward()) {
            Layer below = ((Operation.DenseBackward) operation).below();
            steps.add(dropping(target.restore(below)));
            calls(List.of(operation)).forEach(call -> steps.add(BlockCall.always(call)));
            steps.add(dropping(target.drop(below)));
            steps.add(dropping(target.dropErrors(below)));
        }
        target.beforeGradients().forEach(method -> steps.add(BlockCall.always(call(method))));
        calls(passes.gradients()).forEach(call -> steps.add(BlockCall.always(call)));
        target.afterGradients().forEach(method -> steps.add(BlockCall.always(call(method))));
        steps.add(BlockCall.always(call(target.sumOfLosses())));
        return steps;
    }

    private static BlockCall dropping(Statement.Invoke call) {
        return new BlockCall(BlockCall.When.DROPPING, call);
    }

    private static Method combine(BlockTarget target, GradientLayout gradient) {
        List<Statement> spans = new ArrayList<>();
        gradient.laneSpans().forEach(span -> spans.add(target.combine(span.from(), span.length(), span.to())));
        return target.combine("combine", spans);
    }

    private static Method combineInVectors(BlockTarget target, GradientLayout gradient, int lanesOfSums) {
        List<Statement> spans = new ArrayList<>();
        gradient.laneSpans()
                .forEach(span ->
                        spans.addAll(target.combineInVectors(span.from(), span.length(), span.to(), lanesOfSums)));
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
