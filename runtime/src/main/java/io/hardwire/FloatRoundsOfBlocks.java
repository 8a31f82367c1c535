package io.hardwire;

/** Warms up a network's kernels for blocks, on parameters and samples of zeros. */
final class FloatRoundsOfBlocks implements WarmUp.Rounds {
    /** One vector or two, and a few more, for loops are compiled for what they have met. */
    private static final int FEW = 16;

    private static final int MORE = 64;

    /** More samples than a few only now and then: what they bring is not worth their time. */
    private static final int ROUNDS_OF_FEW = 4;

    private final FloatKernels kernels;
    private final FloatKernels plain;
    private final float[] parameters;
    private final float[] gradient;
    private final float[] inputs;
    private final float[] targets;
    private final float[] outputs;
    private final float[] losses = new float[Trainer.SHARD];
    private int rounds;
    private int plainRounds;

    FloatRoundsOfBlocks(FloatNetwork network) {
        Shape shape = network.shape();
        this.kernels = network.kernels(Target.VECTOR);
        this.plain = network.kernels(Target.LANES);
        this.parameters = new float[shape.parameterCount()];
        this.gradient = new float[shape.parameterCount()];
        this.inputs = new float[MORE * shape.inputs()];
        this.targets = new float[MORE * shape.outputs()];
        this.outputs = new float[Trainer.SHARD * shape.outputs()];
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

    private void run(FloatKernels block, int round) {
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
