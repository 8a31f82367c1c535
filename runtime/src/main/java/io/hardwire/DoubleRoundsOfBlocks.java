package io.hardwire;

import org.jspecify.annotations.Nullable;

/** Warms up a network's kernels for blocks, on parameters and samples of zeros. */
final class DoubleRoundsOfBlocks implements WarmUp.Rounds {
    /** One vector or two, or half a strip, and a few more, for loops are compiled for what they have met. */
    private static final int FEW = 16;

    private static final int MORE = 64;

    /** Two whole strips and a half, if there are strips. */
    private static final int MOST = 80;

    /** More samples than a few only now and then: what they bring is not worth their time. */
    private static final int ROUNDS_OF_FEW = 4;

    private final DoubleKernels kernels;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] inputs;
    private final double[] targets;
    private final double[] outputs;
    private final double[] losses = new double[Trainer.SHARD];
    private final int[] anyOrder = new int[MOST];
    private final int strip;
    private int rounds;

    DoubleRoundsOfBlocks(DoubleNetwork network) {
        Shape shape = network.shape();
        this.kernels = network.kernels(Target.VECTOR);
        this.strip = kernels.samplesOfAStrip();
        this.parameters = new double[shape.parameterCount()];
        this.gradient = new double[shape.parameterCount()];
        this.inputs = new double[Math.max(MOST * shape.inputs(), DoubleKernels.LEAST_OF_MANY)];
        this.targets = new double[MOST * shape.outputs()];
        this.outputs = new double[Trainer.SHARD * shape.outputs()];
    }

    @Override
    public boolean run() {
        var unused = kernels.areFinite(inputs, 0, inputs.length);
        if (!haveLongLoops()) {
            strips(rounds++ % 4);
            one();
        } else {
            gradient(null, FEW);
            if (rounds++ % ROUNDS_OF_FEW == 0) {
                gradient(null, MORE);
                outputs(MORE);
            }
        }
        return true;
    }

    /** Those of strips have none at all. */
    @Override
    public boolean haveLongLoops() {
        return strip >= MORE;
    }

    /** Strips that begin the sums, that go on with them, and half ones of both kinds: in order or not, and full or not, in turns. */
    private void strips(int turn) {
        boolean inOrder = turn % 2 == 0;
        int last = turn == 3 ? strip - 1 : strip + FEW - 1;
        gradient(inOrder ? null : anyOrder, inOrder ? MOST : strip + last);
        gradient(inOrder ? null : anyOrder, inOrder ? FEW : FEW - 1);
        evaluate(strip + FEW);
        if (turn == 0) {
            outputs(FEW);
        }
    }

    private void gradient(int @Nullable [] rows, int count) {
        kernels.select(rows, 0, count);
        kernels.gradient(parameters, inputs, targets, count, gradient);
    }

    /** Kernels of one sample, where they are on the Vector API, are those of networks that go a strip at a time. */
    private void one() {
        kernels.gradientOfOne(parameters, inputs, targets, 0, 1, gradient);
        kernels.stepOfOne(parameters, inputs, targets, 0, 1, 1, gradient);
    }

    private void outputs(int count) {
        evaluate(count);
        kernels.forward(parameters, inputs, 0, count, outputs, 0);
    }

    private void evaluate(int count) {
        kernels.select(null, 0, count);
        kernels.evaluate(parameters, inputs, targets, count, outputs, losses);
    }
}
