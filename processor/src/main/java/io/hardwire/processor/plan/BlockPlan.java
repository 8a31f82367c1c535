package io.hardwire.processor.plan;

import io.hardwire.processor.block.BlockCall;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The kernels of a network on blocks of samples, and the order in which its passes call them.
 *
 * @param methods in the order in which a reader wants them
 * @param combination how the lanes of sums are combined, if the target has code of its own for that
 * @param calls what the passes call
 * @param strip the samples that a pass takes at a time: all those of a block, if 0
 * @param half what it does with the last samples, where they fill no more than half a strip
 * @param schedules how each operation is written down
 * @param scratch the size of the scratch {@code a}
 * @param ofSums the names of methods in vectors of the size in which sums are combined
 * @param lanesOfSums how many lanes these have
 */
public record BlockPlan(
        List<Method> methods,
        Optional<Combination> combination,
        Calls calls,
        int strip,
        Optional<Half> half,
        Map<Operation, String> schedules,
        int scratch,
        Set<String> ofSums,
        int lanesOfSums) {

    /**
     * The kernels that each pass calls, one after the other.
     *
     * @param forward from the inputs to the outputs
     * @param evaluate from the inputs to the outputs and the losses
     * @param gradient all sums of the gradient; the last call sums the losses
     */
    public record Calls(List<BlockCall> forward, List<BlockCall> evaluate, List<BlockCall> gradient) {
        public Calls {
            forward = List.copyOf(forward);
            evaluate = List.copyOf(evaluate);
            gradient = List.copyOf(gradient);
        }
    }

    /**
     * Half a strip.
     *
     * @param samples the most that it has
     */
    public record Half(int samples, Calls calls) {}

    /**
     * Two ways to combine the lanes of sums.
     *
     * @param scalar in scalar code
     * @param inVectors in vectors of 256 bits
     */
    public record Combination(Method scalar, Method inVectors) {}

    public BlockPlan {
        methods = List.copyOf(methods);
        schedules = Map.copyOf(schedules);
        ofSums = Set.copyOf(ofSums);
    }

    /** The same with more methods. */
    BlockPlan with(List<Method> more) {
        return new BlockPlan(
                union(methods, more), combination, calls, strip, half, schedules, scratch, ofSums, lanesOfSums);
    }

    /** The same with the kernels and calls of a plan for half a strip, which has at most so many samples. */
    BlockPlan with(int samples, BlockPlan ofHalf) {
        Set<String> permuting = new TreeSet<>(ofSums);
        permuting.addAll(ofHalf.ofSums);
        return new BlockPlan(
                union(methods, ofHalf.methods),
                combination,
                calls,
                strip,
                Optional.of(new Half(samples, ofHalf.calls)),
                schedules,
                scratch,
                permuting,
                lanesOfSums);
    }

    private static List<Method> union(List<Method> some, List<Method> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
