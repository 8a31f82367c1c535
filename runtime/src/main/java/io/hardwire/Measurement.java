package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/** Measures the loss and, where the outputs are classes, the accuracy of a network on one data set, as often as asked. */
final class Measurement {
    private final Trainer trainer;
    private final Dataset data;
    private final int @Nullable [] labels;
    private final double[] outputs;
    private double loss = Double.NaN;
    private double accuracy = Double.NaN;

    Measurement(Trainer trainer, Dataset data) {
        this.trainer = trainer;
        this.data = data;
        this.labels = classifies(trainer.shape()) ? data.labels() : null;
        this.outputs = new double[trainer.shape().outputs()];
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
        double sum = 0;
        int right = 0;
        for (int row = 0; row < data.size(); row++) {
            sum += trainer.evaluateRow(data, row, outputs);
            if (labels != null && Classes.of(outputs, 0, outputs.length) == labels[row]) {
                right++;
            }
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
