package io.hardwire;

import io.hardwire.data.Dataset;

/** A trainer whose gradient is compared with its loss: one parameter at a time is moved, whatever the precision. */
final class CheckedTrainer implements LossDifferences.Function {
    private static final double FLOAT_UNIT = 0x1p-24;
    private static final double DOUBLE_UNIT = 0x1p-53;

    /** How many units of the last place a sample's loss, or 1 if that is more, may be wrong by. */
    private static final double UNITS_OF_A_LOSS = 4;

    /** The error of differences is an estimate, and near kinks it may be too small. */
    private static final double SAFETY = 4;

    private final Trainer trainer;
    private final Parameters parameters;
    private final Measurement measurement;
    private final double[] gradient;
    private final LossDifferences differences;
    private final double loss;
    private final double noise;
    private final double relative;
    private final double absolute;
    private int moved;

    /** The numbers of a network, one by one. */
    private interface Parameters {
        double get(int k);

        void set(int k, double value);

        double gradient(int k);
    }

    private CheckedTrainer(Trainer trainer, Dataset data, Parameters parameters, boolean floats) {
        this.trainer = trainer;
        this.parameters = parameters;
        this.measurement = new Measurement(trainer, data);
        this.gradient = gradient(data);
        measurement.take();
        this.loss = measurement.loss();
        this.noise = UNITS_OF_A_LOSS * (floats ? FLOAT_UNIT : DOUBLE_UNIT) * (1 + Math.abs(loss));
        this.differences = floats ? new LossDifferences(0x1p-3, 8) : new LossDifferences(0x1p-5, 12);
        double largest = 0;
        for (double component : gradient) {
            if (Math.abs(component) <= Double.MAX_VALUE) {
                largest = Math.max(largest, Math.abs(component));
            }
        }
        this.relative = floats ? 1e-4 : 1e-7;
        this.absolute = (floats ? 1e-6 : 1e-12) * largest + Double.MIN_NORMAL;
    }

    static CheckedTrainer of(Trainer trainer, Dataset data) {
        return trainer instanceof FloatTrainer floats
                ? new CheckedTrainer(trainer, data, new Floats(floats), true)
                : new CheckedTrainer(trainer, data, new Doubles((DoubleTrainer) trainer), false);
    }

    private double[] gradient(Dataset data) {
        trainer.withoutDropout(() -> trainer.accumulateRows(data, null, 0, data.size()));
        trainer.discardSamples();
        double[] means = new double[trainer.shape().parameterCount()];
        for (int k = 0; k < means.length; k++) {
            means[k] = parameters.gradient(k) / data.size();
        }
        return means;
    }

    CheckedGradient check(int parameter) {
        moved = parameter;
        double analytic = gradient[parameter];
        double rounding = relative * Math.abs(analytic) + absolute;
        differences.find(this, parameters.get(parameter), loss, rounding / 10);
        double numeric = differences.derivative();
        double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
        return new CheckedGradient(
                ParameterPlace.of(trainer.shape(), parameter),
                analytic,
                numeric,
                relative * larger + absolute + SAFETY * differences.error());
    }

    @Override
    public double moveTo(double argument) {
        parameters.set(moved, argument);
        return parameters.get(moved);
    }

    @Override
    public double value() {
        measurement.take();
        return measurement.loss();
    }

    @Override
    public double noise() {
        return noise;
    }

    private record Floats(FloatTrainer trainer) implements Parameters {
        @Override
        public double get(int k) {
            return trainer.network().parameters[k];
        }

        @Override
        public void set(int k, double value) {
            trainer.network().parameters[k] = (float) value;
            trainer.network().changed();
        }

        @Override
        public double gradient(int k) {
            return trainer.gradient()[k];
        }
    }

    private record Doubles(DoubleTrainer trainer) implements Parameters {
        @Override
        public double get(int k) {
            return trainer.network().parameters[k];
        }

        @Override
        public void set(int k, double value) {
            trainer.network().parameters[k] = value;
            trainer.network().changed();
        }

        @Override
        public double gradient(int k) {
            return trainer.gradient()[k];
        }
    }
}
