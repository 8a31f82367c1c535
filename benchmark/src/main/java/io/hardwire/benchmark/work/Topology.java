package io.hardwire.benchmark.work;

import static io.hardwire.Activation.IDENTITY;
import static io.hardwire.Activation.SIGMOID;
import static io.hardwire.Activation.SOFTMAX;
import static io.hardwire.Activation.TANH;
import static io.hardwire.Loss.CROSS_ENTROPY;
import static io.hardwire.Loss.SQUARED_ERROR;

import io.hardwire.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The networks of the race. */
public enum Topology {
    /** For {@link Irises}. */
    IRIS,
    /** The shape of a medical score. */
    TUMOUR,
    /** For {@link Digits}. */
    DIGIT,
    /** For {@link MatrixExponentials}. */
    EXPONENTIAL,
    /** For {@link Images}. */
    IMAGE;

    /** The layers, their activations, the loss. */
    public Shape shape() {
        return switch (this) {
            case IRIS -> new Shape(new int[] {4, 8, 3}, List.of(SIGMOID, SIGMOID), SQUARED_ERROR);
            case TUMOUR -> new Shape(new int[] {30, 16, 2}, List.of(SIGMOID, SIGMOID), SQUARED_ERROR);
            case DIGIT -> new Shape(new int[] {64, 32, 10}, List.of(SIGMOID, SIGMOID), SQUARED_ERROR);
            case EXPONENTIAL -> new Shape(new int[] {4, 32, 16, 4}, List.of(TANH, TANH, IDENTITY), SQUARED_ERROR);
            case IMAGE -> new Shape(new int[] {784, 128, 10}, List.of(SIGMOID, SOFTMAX), CROSS_ENTROPY);
        };
    }

    /** How it is trained, always with the mean gradient of a batch. */
    public Rule rule() {
        return this == EXPONENTIAL ? Rule.ADAM : Rule.SGD;
    }

    /** The step of its rule: small enough for minutes on the same samples. */
    public double learningRate() {
        return switch (this) {
            case IRIS, TUMOUR, DIGIT -> 0.1;
            case EXPONENTIAL -> 0.001;
            case IMAGE -> 0.05;
        };
    }

    /** The layers with dashes between them, as in 4-8-3. */
    public String title() {
        return Arrays.stream(shape().layers()).mapToObj(Integer::toString).collect(Collectors.joining("-"));
    }

    /** Floating-point operations of the matrix products of a prediction: two for each weight. */
    public long predictionOperations() {
        return 2L * shape().weightCount();
    }

    /**
     * Floating-point operations of the matrix products of a training step, for each sample: forward and gradient two for each weight,
     * backward two for each weight but those of the inputs.
     */
    public long trainingOperations() {
        int[] layers = shape().layers();
        return 6L * shape().weightCount() - 2L * layers[0] * layers[1];
    }
}
