package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/** Measures the loss and, where the outputs are classes, the accuracy of a network on one data set, as often as asked. */
final class Measurement {
    private final Trainer trainer;
    private final Dataset data;
    private final int @Nullable [] labels;
    private final double[] losses;
    private double loss = Double.NaN;
    private double accuracy = Double.NaN;

    Measurement(Trainer trainer, Dataset data) {
        this.trainer = trainer;
        this.data = data;
        this.labels = classifies(trainer.shape()) ? data.labels() : null;
        this.losses = new double[data.size()];
    }

    /** Whether the outputs are probabilities of classes, so that there is an accuracy. */
    static boolean classifies(Shape shape) {
        return switch (shape.outputActivation()) {
            case SIGMOID, SOFTMAX -> true;
            case TANH, RELU, IDENTITY -> false;
        };
    }

    /** Measures the network as it is now. Allocates nothing. */
    void take() {
        int right = 0;
        int count;
        for (int from = 0; from < data.size(); from += count) {
            count = Math.min(Trainer.SHARD, data.size() - from);
            right += trainer.evaluateBlock(data, from, count, labels, losses);
        }
        double sum = 0;
        for (double sample : losses) {
            sum += sample;
        }
        loss = sum / data.size();
        accuracy = labels == null ? Double.NaN : (double) right / data.size();
    }

    /** The mean loss of a sample, without L2 penalty. */
    double loss() {
        return loss;
    }

    /** The share of samples whose class is right, or NaN where the outputs are no classes. */
    double accuracy() {
        return accuracy;
    }
}
