package io.hardwire.benchmark.rival;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Shape;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A feed-forward network as an engineer writes it in ten minutes who knows backpropagation and wants no dependency: an array for
 * each row of weights, nested loops, {@link Math#exp}, no allocation after construction. It knows squared error, and softmax with
 * cross-entropy, whose error at the outputs is the same difference.
 */
final class PlainNetwork {
    private final int layers; // of weights
    private final Activation[] activations;
    private final boolean crossEntropy;
    private final float[][][] weights;
    private final float[][] biases;
    private final float[][] outputs;
    private final float[][] errors;
    private final float[][][] weightGradients;
    private final float[][] biasGradients;

    /** @param parameters laid out as {@link Shape} says; copied */
    PlainNetwork(Shape shape, float[] parameters) {
        layers = shape.depth();
        activations = shape.activations().toArray(new Activation[0]);
        crossEntropy = shape.loss() == Loss.CROSS_ENTROPY;
        weights = new float[layers][][];
        biases = new float[layers][];
        outputs = new float[layers + 1][];
        errors = new float[layers][];
        weightGradients = new float[layers][][];
        biasGradients = new float[layers][];
        int[] units = shape.layers();
        int next = 0;
        for (int l = 0; l < layers; l++) {
            weights[l] = new float[units[l + 1]][];
            for (int i = 0; i < units[l + 1]; i++) {
                weights[l][i] = Arrays.copyOfRange(parameters, next, next + units[l]);
                next += units[l];
            }
            outputs[l + 1] = new float[units[l + 1]];
            errors[l] = new float[units[l + 1]];
            weightGradients[l] = new float[units[l + 1]][units[l]];
            biasGradients[l] = new float[units[l + 1]];
        }
        for (int l = 0; l < layers; l++) {
            biases[l] = Arrays.copyOfRange(parameters, next, next + units[l + 1]);
            next += units[l + 1];
        }
    }

    /** The outputs for one sample: an array of the network's own, overwritten by the next call. */
    float[] forward(float[] input) {
        outputs[0] = input;
        for (int l = 0; l < layers; l++) {
            float[] in = outputs[l];
            float[] out = outputs[l + 1];
            for (int i = 0; i < out.length; i++) {
                float[] row = weights[l][i];
                float sum = biases[l][i];
                for (int j = 0; j < in.length; j++) {
                    sum += row[j] * in[j];
                }
                out[i] = sum;
            }
            activate(activations[l], out);
        }
        return outputs[layers];
    }

    /** One update of plain descent with the mean gradient of the samples {@code from} to {@code to - 1}. */
    void train(float[][] inputs, float[][] targets, int from, int to, float learningRate) {
        accumulate(inputs, targets, from, to);
        update(learningRate / (to - from));
    }

    /** One update by Adam, made for this network, with the same. */
    void train(float[][] inputs, float[][] targets, int from, int to, PlainAdam adam) {
        accumulate(inputs, targets, from, to);
        adam.step(to - from);
    }

    /** Adam for this network's parameters. */
    PlainAdam adam(double learningRate) {
        return new PlainAdam(rows(weights, biases), rows(weightGradients, biasGradients), learningRate);
    }

    private static float[][] rows(float[][][] weights, float[][] biases) {
        return Stream.concat(Arrays.stream(weights).flatMap(Arrays::stream), Arrays.stream(biases))
                .toArray(float[][]::new);
    }

    private void accumulate(float[][] inputs, float[][] targets, int from, int to) {
        for (int row = from; row < to; row++) {
            forward(inputs[row]);
            backward(targets[row]);
        }
    }

    private void backward(float[] target) {
        int last = layers - 1;
        float[] answer = outputs[layers];
        for (int i = 0; i < answer.length; i++) {
            float difference = answer[i] - target[i];
            errors[last][i] = crossEntropy ? difference : difference * derivative(activations[last], answer[i]);
        }
        for (int l = last; l > 0; l--) {
            for (int j = 0; j < errors[l - 1].length; j++) {
                float sum = 0;
                for (int i = 0; i < errors[l].length; i++) {
                    sum += weights[l][i][j] * errors[l][i];
                }
                errors[l - 1][j] = sum * derivative(activations[l - 1], outputs[l][j]);
            }
        }
        for (int l = 0; l < layers; l++) {
            for (int i = 0; i < errors[l].length; i++) {
                float error = errors[l][i];
                float[] gradient = weightGradients[l][i];
                float[] in = outputs[l];
                for (int j = 0; j < in.length; j++) {
                    gradient[j] += error * in[j];
                }
                biasGradients[l][i] += error;
            }
        }
    }

    private void update(float rate) {
        for (int l = 0; l < layers; l++) {
            for (int i = 0; i < weights[l].length; i++) {
                float[] row = weights[l][i];
                float[] gradient = weightGradients[l][i];
                for (int j = 0; j < row.length; j++) {
                    row[j] -= rate * gradient[j];
                    gradient[j] = 0;
                }
                biases[l][i] -= rate * biasGradients[l][i];
                biasGradients[l][i] = 0;
            }
        }
    }

    private static void activate(Activation activation, float[] values) {
        switch (activation) {
            case SIGMOID -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (1 / (1 + Math.exp(-values[i])));
                }
            }
            case TANH -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) Math.tanh(values[i]);
                }
            }
            case SOFTMAX -> softmax(values);
            case RELU -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Math.max(0, values[i]);
                }
            }
            case IDENTITY -> {}
            default -> throw new IllegalArgumentException("no task has " + activation);
        }
    }

    private static void softmax(float[] values) {
        float largest = values[0];
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    private static float derivative(Activation activation, float output) {
        return switch (activation) {
            case SIGMOID -> output * (1 - output);
            case TANH -> 1 - output * output;
            case RELU -> output > 0 ? 1 : 0;
            case IDENTITY -> 1;
            case SOFTMAX -> throw new IllegalStateException("softmax stands at the outputs, with cross-entropy");
            default -> throw new IllegalArgumentException("no task has " + activation);
        };
    }
}
