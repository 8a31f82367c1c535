package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Method;
import java.util.List;
import java.util.Optional;

/**
 * The kernels of one sample on the Vector API: the units of a layer ride in lanes.
 *
 * @param methods in the order in which a reader wants them
 * @param lanes how many lanes their vectors have
 * @param tiles for each layer how many units lie side by side in the array {@code w}
 * @param usesScratch whether they pass what they compute through the scratch array {@code a}
 * @param learning the kernel {@value #LEARN} of one sample's gradient and step, where it is quicker than scalar code
 */
public record OneSamplePlan(
        List<Method> methods, int lanes, List<Integer> tiles, boolean usesScratch, Optional<Method> learning) {
    /** The kernel that learns from one sample. */
    public static final String LEARN = "learnOne";

    private static final String SUFFIX = "One";

    public OneSamplePlan {
        methods = List.copyOf(methods);
        tiles = List.copyOf(tiles);
    }

    /** The name of the kernel that answers. */
    public static String kernel(Entry entry) {
        return entry.kernel() + SUFFIX;
    }

    static String named(String operation, int layer) {
        return operation + SUFFIX + layer;
    }
}
