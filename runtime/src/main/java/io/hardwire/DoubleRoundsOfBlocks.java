package io.hardwire;

/** Warms up a network's kernels for blocks, on parameters and samples of zeros. */
final class DoubleRoundsOfBlocks implements WarmUp.Rounds {
    /** One vector or two, or half a strip, and a few more, for loops are compiled for what they have met. */
    private static final int FEW = 16;

    private static final int MORE = 64;

    /** More samples than a few only now and then: what they bring is not worth their time. */
    private static final int ROUNDS_OF_FEW = 4;

    private final DoubleKernels kernels;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] inputs;
    private final double[] targets;
    private final double[] outputs;
    private final double[] losses = new double[Trainer.SHARD];
    private final int strip;
    private int rounds;

    DoubleRoundsOfBlocks(DoubleNetwork network) {
        Shape shape = network.shape();
        this.kernels = network.kernels(Target.VECTOR);
        this.strip = kernels.samplesOfAStrip();
        this.parameters = new double[shape.parameterCount()];
        this.gradient = new double[shape.parameterCount()];
        this.inputs = new double[MORE * shape.inputs()];
        this.targets = new double[MORE * shape.outputs()];
        this.outputs = new double[Trainer.SHARD * shape.outputs()];
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
