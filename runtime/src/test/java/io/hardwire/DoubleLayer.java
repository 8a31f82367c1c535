package io.hardwire;

import java.util.List;
import java.util.Set;

/** One dense layer, written by hand as the generator would: what the tests train in place of a generated network. */
class DoubleLayer extends DoubleNetwork {
    private final boolean sigmoid;

    DoubleLayer(int inputs, int outputs, Activation activation, Loss loss) {
        super(new Shape(new int[] {inputs, outputs}, List.of(activation), loss), Set.of(Target.SCALAR));
        this.sigmoid = activation == Activation.SIGMOID;
    }

    @Override
    protected final void compute(double[] in, int inOffset, double[] out, int outOffset) {
        for (int i = 0; i < outputs(); i++) {
            double z = parameters[shape().weightCount() + i];
            for (int j = 0; j < inputs(); j++) {
                z = Math.fma(parameters[i * inputs() + j], in[inOffset + j], z);
            }
            out[outOffset + i] = sigmoid ? (1 / (1 + StrictMath.exp(-z))) : z;
        }
    }

    @Override
    public DoubleLayer copy() {
        DoubleLayer copy = new DoubleLayer(inputs(), outputs(), shape().outputActivation(), shape().loss());
        System.arraycopy(parameters, 0, copy.parameters, 0, parameters.length);
        return copied(copy);
    }

    @Override
    public DoubleLayer folded() {
        DoubleLayer folded = new DoubleLayer(inputs(), outputs(), shape().outputActivation(), shape().loss());
        folded.setParameters(foldedParameters());
        return folded;
    }

    @Override
    protected DoubleKernels kernels(Target target) {
        return new Kernels(this);
    }

    /** Learns with squared error. */
    static class Trainer extends DoubleTrainer {
        private final DoubleLayer network;

        Trainer(DoubleLayer network, long seed) {
            super(network, seed);
            this.network = network;
        }

        static Trainer fresh(int inputs, int outputs, Activation activation, long seed) {
            Trainer trainer = new Trainer(new DoubleLayer(inputs, outputs, activation, Loss.SQUARED_ERROR), seed);
            trainer.initialise();
            return trainer;
        }

        @Override
        public DoubleLayer network() {
            return network;
        }
    }

    /** Squared error, the gradient's sums in lanes. */
    static class Kernels extends DoubleKernels {
        private final DoubleLayer network;
        private final double[][] lanes;
        private final double[] lossLanes = new double[LANES];
        private final double[] out;

        Kernels(DoubleLayer network) {
            this.network = network;
            this.lanes = new double[LANES][network.parameters.length];
            this.out = new double[network.outputs()];
        }

        @Override
        protected Target target() {
            return Target.SCALAR;
        }

        @Override
        protected double gradient(
                double[] parameters, double[] inputs, double[] targets, int count, double[] gradient) {
            int width = network.inputs();
            for (int s = 0; s < count; s++) {
                double[] lane = lanes[s % LANES];
                int row = rows[s];
                network.compute(inputs, row * width, out, 0);
                lossLanes[s % LANES] += loss(out, 0, targets, row * out.length);
                for (int i = 0; i < out.length; i++) {
                    double delta = out[i] - targets[row * out.length + i];
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
                double[] parameters, double[] inputs, int inOffset, int count, double[] outputs, int outOffset) {
            for (int s = 0; s < count; s++) {
                network.compute(inputs, inOffset + rows[s] * network.inputs(), outputs, outOffset + s * out.length);
            }
        }

        @Override
        protected void evaluate(
                double[] parameters, double[] inputs, double[] targets, int count, double[] outputs, double[] losses) {
            forward(parameters, inputs, 0, count, outputs, 0);
            for (int s = 0; s < count; s++) {
                losses[s] = loss(outputs, s * out.length, targets, rows[s] * out.length);
            }
        }

        private double loss(double[] outputs, int from, double[] targets, int target) {
            double loss = 0;
            for (int i = 0; i < out.length; i++) {
                double distance = outputs[from + i] - targets[target + i];
                loss = Math.fma(0.5 * distance, distance, loss);
            }
            return loss;
        }
    }
}
