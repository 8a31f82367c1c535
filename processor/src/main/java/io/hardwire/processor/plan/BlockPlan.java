package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The kernels of a network on blocks of samples, and the order in which its passes call them.
 *
 * @param methods in the order in which a reader wants them
 * @param combineInVectors does what the method {@code combine} does, in vectors of 256 bits; empty where no layer's samples ride in lanes
 * @param lanesOfSums the lanes of these vectors
 * @param forward from the inputs to the outputs
 * @param evaluate from the inputs to the outputs and the losses
 * @param gradient the whole of the gradient; the last call returns the sum of the losses
 * @param scratch how long the array {@code a} must be
 */
public record BlockPlan(
        List<Method> methods,
        Optional<Method> combineInVectors,
        int lanesOfSums,
        List<Statement.Invoke> forward,
        List<Statement.Invoke> evaluate,
        List<Statement.Invoke> gradient,
        int scratch) {
    /** The method that combines the lanes of sums, in scalar code. */
    public static final String COMBINE = "combine";

    /** The method that does the same in vectors. */
    public static final String COMBINE_IN_VECTORS = "combineInVectors";

    public BlockPlan {
        methods = List.copyOf(methods);
        forward = List.copyOf(forward);
        evaluate = List.copyOf(evaluate);
        gradient = List.copyOf(gradient);
    }
}
