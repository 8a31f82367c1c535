package io.hardwire;

import org.jspecify.annotations.Nullable;

/**
 * The kernels that one thread computes blocks with: those of the network's target, or, where these are on the Vector API and nobody has
 * forced them, those in plain Java until the others are warm.
 */
final class FloatKernelsInUse {
    /** Blocks that warm up: one vector or two, and a few more, for loops are compiled for what they have met. */
    private static final int[] SAMPLES = {16, 64};

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
            } else if (++blocks == WarmUp.BLOCKS_BEFORE) {
                warmUp.start(this::rounds);
            }
        }
        return present;
    }

    /** Every pass of fresh vector kernels, on a network of zeros. */
    private Runnable rounds() {
        FloatKernels kernels = network.kernels(Target.VECTOR);
        Shape shape = network.shape();
        int most = SAMPLES[SAMPLES.length - 1];
        float[] parameters = new float[shape.parameterCount()];
        float[] gradient = new float[shape.parameterCount()];
        float[] inputs = new float[most * shape.inputs()];
        float[] targets = new float[most * shape.outputs()];
        float[] outputs = new float[Trainer.SHARD * shape.outputs()];
        float[] losses = new float[Trainer.SHARD];
        return () -> {
            for (int samples : SAMPLES) {
                kernels.select(null, 0, samples);
                kernels.gradient(parameters, inputs, targets, samples, gradient);
                kernels.forward(parameters, inputs, 0, samples, outputs, 0);
                kernels.evaluate(parameters, inputs, targets, samples, outputs, losses);
            }
        };
    }
}
