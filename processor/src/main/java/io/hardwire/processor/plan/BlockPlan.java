package io.hardwire.processor.plan;

import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kernels of a network on blocks of samples, and the order in which its passes call them.
 *
 * @param methods in the order in which a reader wants them
 * @param combination how the lanes of sums are combined, if the target has code of its own for that
 * @param forward from the inputs to the outputs
 * @param evaluate from the inputs to the outputs and the losses
 * @param gradient all sums of the gradient; the last call sums the losses
 * @param schedules how each operation is written down
 * @param scratch the size of the scratch {@code a}
 * @param ofSums the names of methods in vectors of the size in which sums are combined
 * @param lanesOfSums how many lanes these have
 * @param strip the samples that a pass takes at a time: all those of a block, if 0
 */
public record BlockPlan(
        List<Method> methods,
        Optional<Combination> combination,
        List<BlockCall> forward,
        List<BlockCall> evaluate,
        List<BlockCall> gradient,
        Map<Operation, String> schedules,
        int scratch,
        Set<String> ofSums,
        int lanesOfSums,
        int strip) {

    /**
     * Two ways to combine the lanes of sums.
     *
     * @param scalar in scalar code
     * @param inVectors in vectors of 256 bits
     */
    public record Combination(Method scalar, Method inVectors) {}

    public BlockPlan {
        methods = List.copyOf(methods);
        forward = List.copyOf(forward);
        evaluate = List.copyOf(evaluate);
        gradient = List.copyOf(gradient);
        schedules = Map.copyOf(schedules);
        ofSums = Set.copyOf(ofSums);
    }

    /** The same with more methods. */
    BlockPlan with(List<Method> more) {
        List<Method> all = new ArrayList<>(methods);
        all.addAll(more);
        return new BlockPlan(
                all, combination, forward, evaluate, gradient, schedules, scratch, ofSums, lanesOfSums, strip);
    }
}
