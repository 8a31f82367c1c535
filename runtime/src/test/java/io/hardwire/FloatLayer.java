package io.hardwire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dense layer, written by hand as the generator would: what the tests train in place of a generated network. */
final class FloatLayer extends FloatNetwork {
    private final boolean sigmoid;

    FloatLayer(int inputs, int outputs, Activation activation, Loss loss) {
        super(new Shape(new int[] {inputs, outputs}, List.of(activation), loss));
        this.sigmoid = activation == Activation.SIGMOID;
    }

    @Override
    public void forward(float[] in, int inOffset, float[] out, int outOffset) {
        for (int i = 0; i < outputs(); i++) {
            float z = parameters[shape().weightCount() + i];
            for (int j = 0; j < inputs(); j++) {
                z = Math.fma(parameters[i * inputs() + j], in[inOffset + j], z);
            }
            out[outOffset + i] = sigmoid ? (float) (1 / (1 + StrictMath.exp(-z))) : z;
        }
    }

    @Override
    public FloatLayer copy() {
        FloatLayer copy = new FloatLayer(inputs(), outputs(), shape().outputActivation(), shape().loss());
        System.arraycopy(parameters, 0, copy.parameters, 0, parameters.length);
        return copy;
    }

    /** Learns with squared error, its sums in lanes. */
    static class Trainer extends FloatTrainer {
        private final FloatLayer network;
        private final float[][] lanes;
        private final float[] lossLanes = new float[LANES];
        private final float[] out;

        Trainer(FloatLayer network, long seed) {
            super(network, seed);
            this.network = network;
            this.lanes = new float[LANES][network.parameters.length];
            this.out = new float[network.outputs()];
        }

        static Trainer fresh(int inputs, int outputs, Activation activation, long seed) {
            Trainer trainer = new Trainer(new FloatLayer(inputs, outputs, activation, Loss.SQUARED_ERROR), seed);
            trainer.initialise();
            return trainer;
        }

        @Override
        public FloatLayer network() {
            return network;
        }

        @Override
        protected float gradient(
                float[] inputs, float[] targets, int @Nullable [] rows, int from, int to, float[] gradient) {
            int width = network.inputs();
            for (int s = from; s < to; s++) {
                int lane = (s - from) % LANES;
                int row = rows == null ? s : rows[s];
                lossLanes[lane] += evaluate(inputs, row * width, targets, row * out.length, out);
                for (int i = 0; i < out.length; i++) {
                    float delta = out[i] - targets[row * out.length + i];
                    if (network.sigmoid) {
                        delta *= out[i] * (1 - out[i]);
                    }
                    for (int j = 0; j < width; j++) {
                        lanes[lane][i * width + j] =
                                Math.fma(delta, inputs[row * width + j], lanes[lane][i * width + j]);
                    }
                    lanes[lane][width * out.length + i] += delta;
                }
            }
            addLanes(lanes, 0, gradient.length, gradient, 0);
            return sumLanes(lossLanes);
        }

        @Override
        protected float evaluate(float[] inputs, int inOffset, float[] targets, int targetOffset, float[] out) {
            network.forward(inputs, inOffset, out, 0);
            float loss = 0;
            for (int i = 0; i < out.length; i++) {
                float distance = out[i] - targets[targetOffset + i];
                loss = Math.fma(0.5f * distance, distance, loss);
            }
            return loss;
        }
    }
}
