package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of a network's kernels class, and what its other classes must know of them.
 *
 * @param kernels in the order in which a reader wants them
 * @param gradient where gradients are summed
 * @param scratch the arrays that the kernels pass to each other; empty where each pass fits one method and keeps everything in
 *     locals
 * @param byColumns the layers through which one sample goes by the columns of W, in the kernel {@value #FORWARD_BY_COLUMNS}, which
 *     there is if there are any
 * @param derivatives the derivatives by the inputs that there are kernels for
 * @param lanes the kernels on blocks of samples in plain Java
 * @param vectors the kernels on blocks of samples on the Vector API
 * @param oneSample the kernels of one sample on the Vector API, where they are quicker than those in plain Java
 * @param decisions how each operation of a gradient is written down, in their order
 */
public record NetworkPlan(
        List<Layer> layers,
        LossFormula loss,
        Precision precision,
        List<Kernel> kernels,
        GradientLayout gradient,
        Optional<Scratch> scratch,
        List<Layer> byColumns,
        Set<Derivative> derivatives,
        BlockPlan lanes,
        BlockPlan vectors,
        Optional<OneSamplePlan> oneSample,
        List<Decision> decisions) {

    /** The kernel that predicts by the columns of W. */
    public static final String FORWARD_BY_COLUMNS = "forwardByColumns";

    /**
     * The lengths of the arrays that kernels pass to each other.
     *
     * @param activations the length of the array {@code a}
     * @param inputs where {@code a} has room for a copy of the sample's inputs
     * @param errors the length of the array {@code d}
     */
    public record Scratch(int activations, int inputs, int errors) {}

    public NetworkPlan {
        layers = List.copyOf(layers);
        kernels = List.copyOf(kernels);
        byColumns = List.copyOf(byColumns);
        derivatives = Set.copyOf(derivatives);
        decisions = List.copyOf(decisions);
    }

    /** The same where the user's compilation cannot see the Vector API. */
    public NetworkPlan withoutVectorsOfOne() {
        return new NetworkPlan(
                layers,
                loss,
                precision,
                kernels,
                gradient,
                scratch,
                byColumns,
                derivatives,
                lanes,
                vectors,
                Optional.empty(),
                decisions);
    }

    /** Up to so many samples of a gradient, and half as many of a prediction, are taken one after the other in plain Java. */
    public int fewSamples() {
        return FewSamples.of(layers);
    }

    public int inputs() {
        return layers.get(0).inputs();
    }

    public int outputs() {
        return layers.get(layers.size() - 1).units();
    }

    public int weightCount() {
        return layers.stream().mapToInt(Layer::weightCount).sum();
    }

    public int parameterCount() {
        return weightCount() + layers.stream().mapToInt(Layer::units).sum();
    }

    /** Whether some layer's W is read row by row, from the parameters, by the kernel {@value #FORWARD_BY_COLUMNS}. */
    public boolean readsParametersByColumns() {
        return byColumns.size() < layers.size();
    }

    /** Whether a kernel answers this entry directly; else the caller goes through arrays. */
    public boolean answers(Entry entry) {
        return entry.equals(Entry.ARRAYS) || scratch.isEmpty();
    }
}
