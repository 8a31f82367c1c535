package io.hardwire.processor.witness;

import io.hardwire.DoubleTrainer;
import io.hardwire.FloatTrainer;
import io.hardwire.Trainer;

/**
 * A generated trainer and its network, of either precision, driven in {@code double}: every {@code float} is a {@code double},
 * so nothing is lost where numbers come out, and numbers that go in must be floats if the network's are.
 */
sealed interface Subject permits Subject.OfFloats, Subject.OfDoubles {

    static Subject of(Trainer trainer) {
        return trainer instanceof FloatTrainer floats ? new OfFloats(floats) : new OfDoubles((DoubleTrainer) trainer);
    }

    Trainer trainer();

    double[] parameters();

    void setParameters(double[] parameters);

    double[] gradient();

    double accumulate(double[] inputs, double[] targets, int samples);

    double accumulate(double[] inputs, double[] targets, double[] weights, int samples);

    double accumulate(double[] inputs, double[] targets, int[] rows, int from, int to);

    double learn(double[] input, double[] target);

    /** The outputs for every row, by kernels of the network's target from the first call on. */
    double[] outputs(double[] inputs);

    /** The outputs for every row, asked for one by one. */
    double[] outputsOneByOne(double[] inputs);

    record OfFloats(FloatTrainer trainer) implements Subject {
        @Override
        public double[] parameters() {
            return Widths.wide(trainer.network().parameters());
        }

        @Override
        public void setParameters(double[] parameters) {
            trainer.network().setParameters(Widths.narrow(parameters));
        }

        @Override
        public double[] gradient() {
            return Widths.wide(trainer.gradient());
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, int samples) {
            return trainer.accumulate(Widths.narrow(inputs), Widths.narrow(targets), samples);
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, double[] weights, int samples) {
            return trainer.accumulate(Widths.narrow(inputs), Widths.narrow(targets), Widths.narrow(weights), samples);
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, int[] rows, int from, int to) {
            return trainer.accumulate(Widths.narrow(inputs), Widths.narrow(targets), rows, from, to);
        }

        @Override
        public double learn(double[] input, double[] target) {
            return trainer.learn(Widths.narrow(input), Widths.narrow(target));
        }

        @Override
        public double[] outputs(double[] inputs) {
            int samples = inputs.length / trainer.network().inputs();
            float[] outputs = new float[samples * trainer.network().outputs()];
            float[] in = Widths.narrow(inputs);
            ForcedTarget.during(trainer.target(), () -> trainer.network().predict(in, outputs, samples));
            return Widths.wide(outputs);
        }

        @Override
        public double[] outputsOneByOne(double[] inputs) {
            int width = trainer.network().inputs();
            int outs = trainer.network().outputs();
            float[] in = Widths.narrow(inputs);
            float[] outputs = new float[inputs.length / width * outs];
            for (int row = 0; row < inputs.length / width; row++) {
                trainer.network().forward(in, row * width, outputs, row * outs);
            }
            return Widths.wide(outputs);
        }
    }

    record OfDoubles(DoubleTrainer trainer) implements Subject {
        @Override
        public double[] parameters() {
            return trainer.network().parameters();
        }

        @Override
        public void setParameters(double[] parameters) {
            trainer.network().setParameters(parameters);
        }

        @Override
        public double[] gradient() {
            return trainer.gradient().clone();
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, int samples) {
            return trainer.accumulate(inputs, targets, samples);
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, double[] weights, int samples) {
            return trainer.accumulate(inputs, targets, weights, samples);
        }

        @Override
        public double accumulate(double[] inputs, double[] targets, int[] rows, int from, int to) {
            return trainer.accumulate(inputs, targets, rows, from, to);
        }

        @Override
        public double learn(double[] input, double[] target) {
            return trainer.learn(input, target);
        }

        @Override
        public double[] outputs(double[] inputs) {
            int samples = inputs.length / trainer.network().inputs();
            double[] outputs = new double[samples * trainer.network().outputs()];
            ForcedTarget.during(trainer.target(), () -> trainer.network().predict(inputs, outputs, samples));
            return outputs;
        }

        @Override
        public double[] outputsOneByOne(double[] inputs) {
            int width = trainer.network().inputs();
            int outs = trainer.network().outputs();
            double[] in = inputs;
            double[] outputs = new double[inputs.length / width * outs];
            for (int row = 0; row < inputs.length / width; row++) {
                trainer.network().forward(in, row * width, outputs, row * outs);
            }
            return outputs;
        }
    }
}
