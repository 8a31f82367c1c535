package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.data.Dataset;
import java.util.Arrays;
import java.util.Random;

/** Random samples that suit a network, and parameters that saturate few of its units; exact in its precision. */
final class Samples {
    private final int size;
    private final double[] inputs;
    private final double[] targets;
    private final double[] parameters;

    private Samples(int size, double[] inputs, double[] targets, double[] parameters) {
        this.size = size;
        this.inputs = inputs;
        this.targets = targets;
        this.parameters = parameters;
    }

    static Samples random(Recipe recipe, int size, long seed) {
        Random random = new Random(seed);
        Arithmetic t = Arithmetic.of(recipe.precision());
        double[] inputs = new double[size * recipe.inputs()];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = t.round(random.nextDouble(-1.5, 1.5));
        }
        double[] targets = new double[size * recipe.outputs()];
        for (int row = 0; row < size; row++) {
            fillTargets(recipe, targets, row, random);
        }
        round(t, targets);
        double[] parameters = parameters(recipe, random);
        round(t, parameters);
        return new Samples(size, inputs, targets, parameters);
    }

    private static double[] parameters(Recipe recipe, Random random) {
        double[] parameters = new double[recipe.parameterCount()];
        int next = 0;
        for (int l = 1; l < recipe.layers().size(); l++) {
            int inputs = recipe.layers().get(l - 1);
            int units = recipe.layers().get(l);
            double limit = Math.sqrt(3.0 / inputs);
            for (int k = 0; k < inputs * units; k++) {
                parameters[next++] = random.nextDouble(-limit, limit);
            }
        }
        while (next < parameters.length) {
            parameters[next++] = random.nextDouble(-0.3, 0.3);
        }
        return parameters;
    }

    private static void fillTargets(Recipe recipe, double[] targets, int row, Random random) {
        int outputs = recipe.outputs();
        int from = row * outputs;
        int hot = random.nextInt(outputs);
        boolean hard = random.nextBoolean();
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            double number = random.nextDouble();
            targets[from + k] = switch (recipe.loss()) {
                case SQUARED_ERROR -> unsquashed(recipe, number);
                case ABSOLUTE_ERROR, HUBER -> 3 * unsquashed(recipe, number);
                case HINGE -> Math.rint(hard ? number : 2 * number - 1);
                case BINARY_CROSS_ENTROPY -> hard ? Math.rint(number) : number;
                case CROSS_ENTROPY -> hard ? (k == hot ? 1 : 0) : number;
            };
            sum += targets[from + k];
        }
        if (recipe.loss() == Loss.CROSS_ENTROPY) {
            for (int k = 0; k < outputs; k++) {
                targets[from + k] /= sum;
            }
        }
    }

    private static double unsquashed(Recipe recipe, double number) {
        return recipe.output() == Activation.SIGMOID ? number : 2 * number - 1;
    }

    private static void round(Arithmetic t, double[] numbers) {
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = t.round(numbers[k]);
        }
    }

    int size() {
        return size;
    }

    /** Row-major; not a copy. */
    double[] inputs() {
        return inputs;
    }

    /** Row-major; not a copy. */
    double[] targets() {
        return targets;
    }

    /** In the flat layout; not a copy. */
    double[] parameters() {
        return parameters;
    }

    /** A weight for each row, exact in {@code float}: 0 for some, the others up to 4. */
    double[] weights() {
        double[] weights = new double[size];
        for (int row = 0; row < size; row++) {
            weights[row] = (row * 7 % 17) / 4.0;
        }
        return weights;
    }

    double[] input(int row) {
        return row(inputs, row);
    }

    double[] target(int row) {
        return row(targets, row);
    }

    private double[] row(double[] numbers, int row) {
        int width = numbers.length / size;
        return Arrays.copyOfRange(numbers, row * width, (row + 1) * width);
    }

    Dataset dataset() {
        return Dataset.of(inputs, targets, size);
    }
}
