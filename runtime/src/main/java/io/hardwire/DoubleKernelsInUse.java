package io.hardwire;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The kernels that one thread computes blocks with: those of the network's target, or, where these are on the Vector API and nobody has
 * forced them, those in plain Java until the others are warm. Those in plain Java leave few samples to the kernels of one sample.
 */
final class DoubleKernelsInUse {
    /** Weak, as whoever keeps these kernels for a thread must not keep the network. */
    private final WeakReference<DoubleNetwork> network;

    private final WarmUp warmUp;
    private final long multiplyAddsOfASample;
    private final DoubleKernels oneByOne;
    private DoubleKernels present;
    private @Nullable DoubleKernels awaited;
    private int few;
    private long multiplyAdds;
    private int blocks;
    private boolean hasAsked;

    DoubleKernelsInUse(DoubleNetwork network) {
        this.network = new WeakReference<>(network);
        this.warmUp = WarmUp.of(network.getClass());
        this.multiplyAddsOfASample = network.shape().weightCount();
        this.present = network.kernels(network.target());
        if (network.target() == Target.VECTOR && !TargetChoice.isForced() && !warmUp.isDone()) {
            awaited = present;
            present = network.kernels(Target.LANES);
        }
        this.few = TargetChoice.isForced() ? 0 : present.fewSamples();
        this.oneByOne = few > 0 ? network.kernels(Target.SCALAR) : present;
    }

    /** The kernels for the gradient of the next block, of so many samples. Allocates nothing, but for the thread that it starts once. */
    DoubleKernels forGradient(int samples) {
        DoubleKernels ofBlock = forBlock(samples);
        return samples <= few ? oneByOne : ofBlock;
    }

    /** The kernels for the outputs of the next block. Allocates nothing, but for the thread that it starts once. */
    DoubleKernels forOutputs(int samples) {
        DoubleKernels ofBlock = forBlock(samples);
        return samples <= few / 2 ? oneByOne : ofBlock;
    }

    /** Whether numbers are finite, by the kernels that are in use. */
    boolean areFinite(double[] values, int from, int to) {
        return to - from < DoubleKernels.LEAST_OF_MANY
                ? Finite.all(values, from, to)
                : present.areFinite(values, from, to);
    }

    /** Kernels that can leave out units of the next block. Allocates nothing, but for the thread that it starts once. */
    DoubleKernels forBlock(int samples) {
        DoubleKernels better = awaited;
        if (better != null) {
            if (warmUp.isDone()) {
                present = better;
                awaited = null;
                few = better.fewSamples();
            } else if (!hasAsked) {
                count(samples);
            }
        }
        return present;
    }

    private void count(int samples) {
        blocks++;
        multiplyAdds += samples * multiplyAddsOfASample;
        if (WarmUp.pays(blocks, multiplyAdds)) {
            hasAsked = true;
            DoubleNetwork caller = network.get();
            if (caller != null) {
                warmUp.start(() -> new DoubleRoundsOfBlocks(caller));
            }
        }
    }
}
