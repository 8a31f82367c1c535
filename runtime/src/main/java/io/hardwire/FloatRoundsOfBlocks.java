package io.hardwire;

/** Warms up a network's kernels for blocks, on parameters and samples of zeros. */
final class FloatRoundsOfBlocks implements WarmUp.Rounds {
    /** One vector or two, or half a strip, and a few more, for loops are compiled for what they have met. */
    private static final int FEW = 16;

    private static final int MORE = 64;

    /** More samples than a few only now and then: what they bring is not worth their time. */
    private static final int ROUNDS_OF_FEW = 4;

    private final FloatKernels kernels;
    private final float[] parameters;
    private final float[] gradient;
    private final float[] inputs;
    private final float[] targets;
    private final float[] outputs;
    private final float[] losses = new float[Trainer.SHARD];
    private final int strip;
    private int rounds;

    FloatRoundsOfBlocks(FloatNetwork network) {
        Shape shape = network.shape();
        this.kernels = network.kernels(Target.VECTOR);
        this.strip = kernels.samplesOfAStrip();
        this.parameters = new float[shape.parameterCount()];
        this.gradient = new float[shape.parameterCount()];
        this.inputs = new float[MORE * shape.inputs()];
        this.targets = new float[MORE * shape.outputs()];
        this.outputs = new float[Trainer.SHARD * shape.outputs()];
    }

    @Override
    public boolean run() {
        // Whole vectors and some numbers behind them, and none but those.
        var unused = kernels.areFinite(inputs, 0, inputs.length - 1) && kernels.areFinite(inputs, 1, FEW);
        if (strip < MORE) {
            strips(rounds++ % 2 == 0);
            one();
        } else {
            gradient(FEW);
            if (rounds++ % ROUNDS_OF_FEW == 0) {
                gradient(MORE);
                outputs(MORE);
            }
        }
        return true;
    }

    /** Those that begin the sums, full and in order, and those that go on with them and are neither; whole ones and halves, in turns. */
    private void strips(boolean areWhole) {
        if (areWhole) {
            gradient(2 * strip - 1);
            outputs(strip - 1);
        } else {
            gradient(strip + FEW - 1);
            gradient(FEW);
            outputs(FEW);
        }
    }

    private void gradient(int count) {
        kernels.select(null, 0, count);
        kernels.gradient(parameters, inputs, targets, count, gradient);
    }

    /** Kernels of one sample, where they are on the Vector API, are those of networks that go a strip at a time. */
    private void one() {
        kernels.gradientOfOne(parameters, inputs, targets, 0, 1, gradient);
        kernels.stepOfOne(parameters, inputs, targets, 0, 1, 1, gradient);
    }

    private void outputs(int count) {
        kernels.select(null, 0, count);
        kernels.forward(parameters, inputs, 0, count, outputs, 0);
        kernels.evaluate(parameters, inputs, targets, count, outputs, losses);
    }
}
