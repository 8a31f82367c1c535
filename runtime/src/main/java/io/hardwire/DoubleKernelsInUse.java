package io.hardwire;

import org.jspecify.annotations.Nullable;

/**
 * The kernels that one thread computes blocks with: those of the network's target, or, where these are on the Vector API and nobody has
 * forced them, those in plain Java until the others are warm.
 */
final class DoubleKernelsInUse {
    /** Blocks that warm up: one vector or two, and a few more, for loops are compiled for what they have met. */
    private static final int[] SAMPLES = {16, 64};

    private final DoubleNetwork network;
    private final WarmUp warmUp;
    private DoubleKernels present;
    private @Nullable DoubleKernels awaited;
    private int blocks;

    DoubleKernelsInUse(DoubleNetwork network) {
        this.network = network;
        this.warmUp = WarmUp.of(network.getClass());
        this.present = network.kernels(network.target());
        if (network.target() == Target.VECTOR && !TargetChoice.isForced() && !warmUp.isDone()) {
            awaited = present;
            present = network.kernels(Target.LANES);
        }
    }

    /** The kernels for the next block. Allocates nothing, but for the thread that it starts once. */
    DoubleKernels forNextBlock() {
        DoubleKernels better = awaited;
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
        DoubleKernels kernels = network.kernels(Target.VECTOR);
        Shape shape = network.shape();
        int most = SAMPLES[SAMPLES.length - 1];
        double[] parameters = new double[shape.parameterCount()];
        double[] gradient = new double[shape.parameterCount()];
        double[] inputs = new double[most * shape.inputs()];
        double[] targets = new double[most * shape.outputs()];
        double[] outputs = new double[Trainer.SHARD * shape.outputs()];
        double[] losses = new double[Trainer.SHARD];
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
