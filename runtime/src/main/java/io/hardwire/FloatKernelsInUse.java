package io.hardwire;

import org.jspecify.annotations.Nullable;

/**
 * The kernels that one thread computes blocks with: those of the network's target, or, where these are on the Vector API and nobody has
 * forced them, those in plain Java until the others are warm.
 */
final class FloatKernelsInUse {
    private final FloatNetwork network;
    private final WarmUp warmUp;
    private FloatKernels present;
    private @Nullable FloatKernels awaited;
    private int blocks;

    FloatKernelsInUse(FloatNetwork network) {
        this.network = network;
        this.warmUp = WarmUp.of(network.getClass());
        this.present = network.kernels(network.target());
        if (network.target() == Target.VECTOR && !TargetChoice.isForced() && !warmUp.isDone()) {
            awaited = present;
            present = network.kernels(Target.LANES);
        }
    }

    /** The kernels for the next block. Allocates nothing, but for the thread that it starts once. */
    FloatKernels forNextBlock() {
        FloatKernels better = awaited;
        if (better != null) {
            if (warmUp.isDone()) {
                present = better;
                awaited = null;
            } else if (++blocks == WarmUp.CALLS_BEFORE) {
                warmUp.start(this::rounds);
            }
        }
        return present;
    }

    private WarmUp.Rounds rounds() {
        return new FloatRoundsOfBlocks(network);
    }
}
