package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forward pass, backpropagation and update, slow and plain: the text that every generated network is compared with, bit by bit.
 * It fixes the order of every sum, and knows nothing of plans, schedules or kernels.
 *
 * <p>Layer {@code l} of the comments, from 1, has its weights at {@code weights[l - 1]} and its biases at {@code biases[l - 1]}
 * in the flat array; {@code a[0]} is the input and {@code a[l]} what layer {@code l} makes of {@code a[l - 1]}.
 */
final class PlainNetwork {
    private static final int LANES = 16;
    private static final int SHARD = 256;
    private static final int NOT_IN_A_BATCH = -1;

    /** A layer of at least so many units and weights sums its gradient over the samples, not over lanes of samples. */
    private static final int LEAST_UNITS = 16;

    private static final int LEAST_WEIGHTS = 2_048;

    private static final double SELU = 1.0507009873554805;
    private static final double SELU_NEGATIVE = SELU * 1.6732632423543772;

    final double[] parameters;
    /** The sum of the gradients since the last step; after the step, the mean with penalty. */
    final double[] gradient;

    private final Recipe recipe;
    private final Arithmetic t;
    private final int depth;
    private final int[] weights;
    private final int[] biases;
    private final int weightCount;
    private final double[] velocity;
    private int samples;
    private long steps;
    private @Nullable PlainDropout dropout;

    private final double[][] z;
    private final double[][] a;
    /** The activations before any was left out: derivatives are made of these. */
    private final double[][] whole;
    /** What each activation of the present sample is multiplied by. */
    private final double[][] factors;

    private final double[][] delta;
    private double maximum;
    private double logSum;

    PlainNetwork(Recipe recipe, double[] parameters) {
        this.recipe = recipe;
        this.t = Arithmetic.of(recipe.precision());
        this.depth = recipe.layers().size() - 1;
        this.weights = new int[depth];
        this.biases = new int[depth];
        int next = 0;
        for (int l = 0; l < depth; l++) {
            weights[l] = next;
            next += units(l) * units(l + 1);
        }
        this.weightCount = next;
        for (int l = 0; l < depth; l++) {
            biases[l] = next;
            next += units(l + 1);
        }
        this.parameters = parameters.clone();
        this.gradient = new double[next];
        this.velocity = new double[next];
        this.z = new double[depth + 1][];
        this.a = new double[depth + 1][];
        this.whole = new double[depth + 1][];
        this.factors = new double[depth + 1][];
        this.delta = new double[depth + 1][];
        for (int l = 0; l <= depth; l++) {
            z[l] = new double[units(l)];
            a[l] = new double[units(l)];
            whole[l] = new double[units(l)];
            factors[l] = new double[units(l)];
            delta[l] = new double[units(l)];
        }
    }

    /** The units of layer {@code l}; layer 0 is the inputs. */
    private int units(int l) {
        return recipe.layers().get(l);
    }

    private Activation activation(int l) {
        return recipe.activations().get(l - 1);
    }

    /** Leaves out units from now on, as a trainer with this seed does; one rate for the inputs and one for each hidden layer. */
    void dropout(long seed, double... rates) {
        dropout = new PlainDropout(recipe.layers(), seed, rates);
    }

    double[] outputs(double[] inputs) {
        int rows = inputs.length / units(0);
        double[] outputs = new double[rows * units(depth)];
        for (int row = 0; row < rows; row++) {
            forward(inputs, row);
            System.arraycopy(a[depth], 0, outputs, row * units(depth), units(depth));
        }
        return outputs;
    }

    /** The derivatives by the inputs of the sum of all outputs, each times its weight. */
    double[] inputGradient(double[] inputs, double[] outputWeights) {
        forward(inputs, 0);
        for (int k = 0; k < units(depth); k++) {
            delta[depth][k] = seed(outputWeights, k);
        }
        for (int l = depth - 1; l >= 1; l--) {
            backward(l);
        }
        double[] gradient = new double[units(0)];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = sumOfErrors(0, j);
        }
        return gradient;
    }

    /** The derivative of the weighted sum by the pre-activation of one output. */
    private double seed(double[] outputWeights, int k) {
        double[] outputs = a[depth];
        if (activation(depth) == Activation.SOFTMAX) {
            double mean = t.times(outputWeights[0], outputs[0]);
            for (int i = 1; i < units(depth); i++) {
                mean = t.fma(outputWeights[i], outputs[i], mean);
            }
            return t.times(outputs[k], t.minus(outputWeights[k], mean));
        }
        if (activation(depth) == Activation.LOG_SOFTMAX) {
            double sum = outputWeights[0];
            for (int i = 1; i < units(depth); i++) {
                sum = t.plus(sum, outputWeights[i]);
            }
            return t.minus(outputWeights[k], t.times(t.exp(outputs[k]), sum));
        }
        return t.times(outputWeights[k], derivative(depth, k));
    }

    /** The loss of one row, by a forward pass. */
    double loss(double[] inputs, double[] targets, int row) {
        forward(inputs, row);
        return loss(targets, row);
    }

    /** Adds the gradients of these rows; returns the sum of their losses. Shards of 256 samples follow each other. */
    double accumulate(double[] inputs, double[] targets, int[] rows) {
        double[] ones = new double[targets.length / units(depth)];
        Arrays.fill(ones, 1);
        return accumulate(inputs, targets, ones, rows);
    }

    /** The same, with a weight for each row: a factor of its loss and of its output errors. */
    double accumulate(double[] inputs, double[] targets, double[] sampleWeights, int[] rows) {
        if (samples == 0) {
            Arrays.fill(gradient, 0);
        }
        int before = samples;
        samples += rows.length;
        double loss = 0;
        for (int from = 0; from < rows.length; from += SHARD) {
            loss += shard(
                    inputs,
                    targets,
                    sampleWeights,
                    before + from,
                    Arrays.copyOfRange(rows, from, Math.min(from + SHARD, rows.length)));
        }
        return loss;
    }

    private double shard(double[] inputs, double[] targets, double[] sampleWeights, int position, int[] rows) {
        double[][][] sums = new double[depth + 1][][];
        double[][][] biasSums = new double[depth + 1][][];
        for (int l = 1; l <= depth; l++) {
            sums[l] = new double[lanes(l)][units(l) * units(l - 1)];
            biasSums[l] = new double[lanes(l)][units(l)];
        }
        double[] losses = new double[LANES];
        for (int s = 0; s < rows.length; s++) {
            forward(inputs, rows[s], position + s);
            double weight = sampleWeights[rows[s]];
            losses[s % LANES] = t.plus(losses[s % LANES], t.times(loss(targets, rows[s]), weight));
            backward(targets, rows[s], weight);
            for (int l = 1; l <= depth; l++) {
                addSample(l, sums[l][s % lanes(l)], biasSums[l][s % lanes(l)]);
            }
        }
        for (int l = 1; l <= depth; l++) {
            addShard(sums[l], weights[l - 1]);
            addShard(biasSums[l], biases[l - 1]);
        }
        return tree(losses);
    }

    private int lanes(int l) {
        boolean wide = units(l) >= LEAST_UNITS && units(l) * units(l - 1) >= LEAST_WEIGHTS;
        return wide ? 1 : LANES;
    }

    /** dJ/dW = delta a^T, dJ/db = delta. */
    private void addSample(int l, double[] sums, double[] biasSums) {
        for (int i = 0; i < units(l); i++) {
            for (int j = 0; j < units(l - 1); j++) {
                int k = i * units(l - 1) + j;
                sums[k] = t.fma(delta[l][i], a[l - 1][j], sums[k]);
            }
            biasSums[i] = t.plus(biasSums[i], delta[l][i]);
        }
    }

    private void addShard(double[][] lanes, int at) {
        double[] lane = new double[lanes.length];
        for (int k = 0; k < lanes[0].length; k++) {
            for (int s = 0; s < lane.length; s++) {
                lane[s] = lanes[s][k];
            }
            gradient[at + k] = t.plus(gradient[at + k], tree(lane));
        }
    }

    /** Lane i takes in lane i + 8, then i + 4, i + 2, i + 1. */
    private double tree(double[] lanes) {
        for (int half = lanes.length / 2; half >= 1; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] = t.plus(lanes[i], lanes[i + half]);
            }
        }
        return lanes[0];
    }

    /** z = W a + b from the bias on, over the inputs ascending; a = f(z). */
    private void forward(double[] inputs, int row) {
        forward(inputs, row, NOT_IN_A_BATCH);
    }

    private void forward(double[] inputs, int row, int position) {
        System.arraycopy(inputs, row * units(0), a[0], 0, units(0));
        leaveOut(0, position);
        for (int l = 1; l <= depth; l++) {
            for (int i = 0; i < units(l); i++) {
                double sum = parameters[biases[l - 1] + i];
                for (int j = 0; j < units(l - 1); j++) {
                    sum = t.fma(parameters[weights[l - 1] + i * units(l - 1) + j], a[l - 1][j], sum);
                }
                z[l][i] = sum;
            }
            activate(l);
            leaveOut(l, position);
        }
    }

    private void leaveOut(int l, int position) {
        System.arraycopy(a[l], 0, whole[l], 0, units(l));
        Arrays.fill(factors[l], 1);
        if (dropout != null && position != NOT_IN_A_BATCH && l < depth) {
            for (int i = 0; i < units(l); i++) {
                factors[l][i] = t.round(dropout.factor(l, i, steps, position));
                a[l][i] = t.times(a[l][i], factors[l][i]);
            }
        }
    }

    private void activate(int l) {
        if (activation(l) == Activation.SOFTMAX || activation(l) == Activation.LOG_SOFTMAX) {
            softmax(z[l], a[l]);
            return;
        }
        for (int i = 0; i < units(l); i++) {
            a[l][i] = value(l, z[l][i]);
        }
    }

    private double value(int l, double z) {
        return switch (activation(l)) {
            case SIGMOID -> t.sigmoid(z);
            case TANH -> t.tanh(z);
            case RELU -> Math.max(z, 0);
            case LEAKY_RELU -> Math.max(z, t.times(z, t.round(0.01)));
            case ELU -> t.plus(Math.max(z, 0), t.expm1(Math.min(z, 0)));
            case SELU -> t.fma(t.expm1(Math.min(z, 0)), t.round(SELU_NEGATIVE), t.times(Math.max(z, 0), t.round(SELU)));
            case GELU -> t.gelu(z);
            case SILU -> t.silu(z);
            case SOFTPLUS -> t.plus(Math.max(z, 0), t.log1p(t.exp(-Math.abs(z))));
            case SOFTSIGN -> t.over(z, t.plus(1, Math.abs(z)));
            case HARD_SIGMOID -> t.over(Math.min(Math.max(t.plus(z, 3), 0), 6), 6);
            case IDENTITY -> z;
            case SOFTMAX, LOG_SOFTMAX -> throw new AssertionError("softmax looks at all units at once");
        };
    }

    private void softmax(double[] z, double[] a) {
        maximum = z[0];
        for (double value : z) {
            maximum = Math.max(maximum, value);
        }
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            a[k] = t.exp(t.minus(z[k], maximum));
            sum = t.plus(sum, a[k]);
        }
        logSum = t.log(sum);
        for (int k = 0; k < z.length; k++) {
            a[k] = recipe.output() == Activation.SOFTMAX ? t.over(a[k], sum) : t.minus(t.minus(z[k], maximum), logSum);
        }
    }

    private double loss(double[] targets, int row) {
        double sum = 0;
        for (int k = 0; k < units(depth); k++) {
            double y = targets[row * units(depth) + k];
            double z = this.z[depth][k];
            double a = this.a[depth][k];
            switch (recipe.loss()) {
                case SQUARED_ERROR -> sum = t.fma(t.minus(a, y), t.minus(a, y), sum);
                case ABSOLUTE_ERROR -> sum = t.plus(sum, Math.abs(t.minus(a, y)));
                case HUBER -> {
                    double distance = Math.abs(t.minus(a, y));
                    double near = Math.min(distance, 1);
                    sum = t.fma(near, t.fma(-0.5, near, distance), sum);
                }
                case HINGE -> sum = t.plus(sum, Math.max(t.fma(y > 0 ? -1 : 1, a, 1), 0));
                case CROSS_ENTROPY -> sum = t.fma(y, t.minus(logSum, t.minus(z, maximum)), sum);
                case BINARY_CROSS_ENTROPY -> {
                    double tail = t.log1p(t.exp(-Math.abs(z)));
                    sum = t.plus(sum, t.plus(t.fma(-y, z, Math.max(z, 0)), tail));
                }
            }
        }
        return recipe.loss() == Loss.SQUARED_ERROR ? t.times(0.5, sum) : sum;
    }

    /** delta = dJ/dz: at the outputs by the loss and the weight, below them W^T delta times f'(z), over the units above ascending. */
    private void backward(double[] targets, int row, double weight) {
        for (int k = 0; k < units(depth); k++) {
            double error = outputError(k, a[depth][k], targets[row * units(depth) + k]);
            delta[depth][k] = t.times(error, weight);
        }
        for (int l = depth - 1; l >= 1; l--) {
            backward(l);
        }
    }

    private void backward(int l) {
        for (int j = 0; j < units(l); j++) {
            delta[l][j] = t.times(t.times(sumOfErrors(l, j), derivative(l, j)), factors[l][j]);
        }
    }

    private double sumOfErrors(int l, int j) {
        double sum = t.times(parameters[weights[l] + j], delta[l + 1][0]);
        for (int i = 1; i < units(l + 1); i++) {
            sum = t.fma(parameters[weights[l] + i * units(l) + j], delta[l + 1][i], sum);
        }
        return sum;
    }

    private double outputError(int k, double a, double y) {
        return switch (recipe.loss()) {
            case SQUARED_ERROR -> t.times(t.minus(a, y), derivative(depth, k));
            case ABSOLUTE_ERROR -> t.times(Math.signum(t.minus(a, y)), derivative(depth, k));
            case HUBER -> t.times(Math.min(Math.max(t.minus(a, y), -1), 1), derivative(depth, k));
            case CROSS_ENTROPY -> t.minus(recipe.output() == Activation.SOFTMAX ? a : t.exp(a), y);
            case BINARY_CROSS_ENTROPY -> t.minus(recipe.output() == Activation.SIGMOID ? a : t.sigmoid(a), y);
            case HINGE -> {
                double opposite = y > 0 ? -1 : 1;
                yield t.times(t.times(opposite, a) > -1 ? opposite : 0, derivative(depth, k));
            }
        };
    }

    private double derivative(int l, int i) {
        double value = whole[l][i];
        return switch (activation(l)) {
            case SIGMOID -> t.times(value, t.minus(1, value));
            case TANH -> t.fma(-value, value, 1);
            case RELU -> value > 0 ? 1 : 0;
            case LEAKY_RELU -> value > 0 ? 1 : t.round(0.01);
            case ELU -> t.plus(Math.min(value, 0), 1);
            case SELU -> value > 0 ? t.round(SELU) : t.plus(value, t.round(SELU_NEGATIVE));
            case GELU -> t.geluDerivative(z[l][i]);
            case SILU -> t.siluDerivative(z[l][i]);
            case SOFTPLUS -> -t.expm1(-value);
            case SOFTSIGN -> {
                double denominator = t.plus(1, Math.abs(z[l][i]));
                yield t.over(1, t.times(denominator, denominator));
            }
            case HARD_SIGMOID -> value > 0 && value < 1 ? t.round(1.0 / 6) : 0;
            case IDENTITY -> 1;
            case SOFTMAX, LOG_SOFTMAX -> throw new AssertionError("softmax is fused with its loss");
        };
    }

    /** Half of l2 times the sum of the squared weights, in double: weight k in lane k mod 16. */
    double penalty(double l2) {
        double[] lanes = new double[LANES];
        for (int k = 0; k < weightCount; k++) {
            lanes[k % LANES] = Math.fma(parameters[k], parameters[k], lanes[k % LANES]);
        }
        for (int half = LANES / 2; half >= 1; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] += lanes[i + half];
            }
        }
        return l2 / 2 * lanes[0];
    }

    /** The mean of the gradients, the penalty on the weights, and one step of the optimizer. */
    void step(Optimizer optimizer, double l2) {
        double scale = t.over(1, samples);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = t.times(gradient[k], scale);
            if (k < weightCount && l2 != 0) {
                gradient[k] = t.fma(t.round(l2), parameters[k], gradient[k]);
            }
            if (optimizer instanceof Momentum momentum) {
                velocity[k] = t.fma(t.round(momentum.momentum()), velocity[k], gradient[k]);
                parameters[k] = t.fma(-t.round(momentum.learningRate()), velocity[k], parameters[k]);
            } else {
                parameters[k] = t.fma(-t.round(((Sgd) optimizer).learningRate()), gradient[k], parameters[k]);
            }
        }
        samples = 0;
        steps++;
    }
}
