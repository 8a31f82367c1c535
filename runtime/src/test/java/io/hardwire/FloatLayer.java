package io.hardwire;

import java.util.List;
import java.util.Set;

/** One dense layer, written by hand as the generator would: what the tests train in place of a generated network. */
class FloatLayer extends FloatNetwork {
    private final boolean sigmoid;

    FloatLayer(int inputs, int outputs, Activation activation, Loss loss) {
        super(new Shape(new int[] {inputs, outputs}, List.of(activation), loss), Set.of(Target.SCALAR));
        this.sigmoid = activation == Activation.SIGMOID;
    }

    @Override
    protected final void compute(float[] in, int inOffset, float[] out, int outOffset) {
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
        return copied(copy);
    }

    @Override
    public FloatLayer folded() {
        FloatLayer folded = new FloatLayer(inputs(), outputs(), shape().outputActivation(), shape().loss());
        folded.setParameters(foldedParameters());
        return folded;
    }

    @Override
    protected FloatKernels kernels(Target target) {
        return new Kernels(this);
    }

    /** Learns with squared error. */
    static class Trainer extends FloatTrainer {
        private final FloatLayer network;

        Trainer(FloatLayer network, long seed) {
            super(network, seed);
            this.network = network;
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
    }

    /** Squared error, the gradient's sums in lanes. */
    static class Kernels extends FloatKernels {
        private final FloatLayer network;
        private final float[][] lanes;
        private final float[] lossLanes = new float[LANES];
        private final float[] out;

        Kernels(FloatLayer network) {
            this.network = network;
            this.lanes = new float[LANES][network.parameters.length];
            this.out = new float[network.outputs()];
        }

        @Override
        protected Target target() {
            return Target.SCALAR;
        }

        @Override
        protected float gradient(float[] parameters, float[] inputs, float[] targets, int count, float[] gradient) {
            int width = network.inputs();
            for (int s = 0; s < count; s++) {
                float[] lane = lanes[s % LANES];
                int row = rows[s];
                network.compute(inputs, row * width, out, 0);
                lossLanes[s % LANES] += loss(out, 0, targets, row * out.length);
                for (int i = 0; i < out.length; i++) {
                    float delta = out[i] - targets[row * out.length + i];
                    if (network.sigmoid) {
                        delta *= out[i] * (1 - out[i]);
                    }
                    for (int j = 0; j < width; j++) {
                        lane[i * width + j] = Math.fma(delta, inputs[row * width + j], lane[i * width + j]);
                    }
                    lane[width * out.length + i] += delta;
                }
            }
            storeLanes(lanes, count, 0, gradient.length, gradient, 0);
            return sumLanes(lossLanes);
        }

        @Override
        protected void forward(
                float[] parameters, float[] inputs, int inOffset, int count, float[] outputs, int outOffset) {
            for (int s = 0; s < count; s++) {
                network.compute(inputs, inOffset + rows[s] * network.inputs(), outputs, outOffset + s * out.length);
            }
        }

        @Override
        protected void evaluate(
                float[] parameters, float[] inputs, float[] targets, int count, float[] outputs, float[] losses) {
            forward(parameters, inputs, 0, count, outputs, 0);
            for (int s = 0; s < count; s++) {
                losses[s] = loss(outputs, s * out.length, targets, rows[s] * out.length);
            }
        }

        private float loss(float[] outputs, int from, float[] targets, int target) {
            float loss = 0;
            for (int i = 0; i < out.length; i++) {
                float distance = outputs[from + i] - targets[target + i];
                loss = Math.fma(0.5f * distance, distance, loss);
            }
            return loss;
        }
    }
}
