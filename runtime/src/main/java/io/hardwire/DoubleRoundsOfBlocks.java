package io.hardwire;

/** Warms up a network's kernels for blocks, on parameters and samples of zeros. */
final class DoubleRoundsOfBlocks implements WarmUp.Rounds {
    /** One vector or two, and a few more, for loops are compiled for what they have met. */
    private static final int FEW = 16;

    private static final int MORE = 64;

    /** More samples than a few only now and then: what they bring is not worth their time. */
    private static final int ROUNDS_OF_FEW = 4;

    private final DoubleKernels kernels;
    private final DoubleKernels plain;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] inputs;
    private final double[] targets;
    private final double[] outputs;
    private final double[] losses = new double[Trainer.SHARD];
    private int rounds;
    private int plainRounds;

    DoubleRoundsOfBlocks(DoubleNetwork network) {
        Shape shape = network.shape();
        this.kernels = network.kernels(Target.VECTOR);
        this.plain = network.kernels(Target.LANES);
        this.parameters = new double[shape.parameterCount()];
        this.gradient = new double[shape.parameterCount()];
        this.inputs = new double[MORE * shape.inputs()];
        this.targets = new double[MORE * shape.outputs()];
        this.outputs = new double[Trainer.SHARD * shape.outputs()];
    }

    @Override
    public boolean run() {
        run(kernels, rounds++);
        return true;
    }

    @Override
    public void runPlain() {
        run(plain, plainRounds++);
    }

    private void run(DoubleKernels block, int round) {
        block.select(null, 0, FEW);
        block.gradient(parameters, inputs, targets, FEW, gradient);
        if (round % ROUNDS_OF_FEW == 0) {
            block.select(null, 0, MORE);
            block.gradient(parameters, inputs, targets, MORE, gradient);
            block.forward(parameters, inputs, 0, MORE, outputs, 0);
            block.evaluate(parameters, inputs, targets, MORE, outputs, losses);
        }
    }
}
