package io.hardwire.processor.witness;

import io.hardwire.Activation;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * The formulas of the textbook for the loss of one sample, in numbers that carry their own derivatives: nothing is fused, and no
 * derivative is written down.
 */
final class TextbookNetwork {
    private final Recipe recipe;
    private final Gradient[] parameters;
    private double nearestKink = Double.POSITIVE_INFINITY;

    TextbookNetwork(Recipe recipe, double[] values) {
        this.recipe = recipe;
        this.parameters = new Gradient[values.length];
        for (int k = 0; k < values.length; k++) {
            parameters[k] = Gradient.variable(values.length, k, values[k]);
        }
    }

    /** How near to 0, where ReLU has no derivative, any pre-activation of a ReLU has come. */
    double nearestKink() {
        return nearestKink;
    }

    Gradient loss(double[] inputs, double[] targets, int row) {
        Gradient[] a = new Gradient[recipe.inputs()];
        for (int j = 0; j < a.length; j++) {
            a[j] = number(inputs[row * a.length + j]);
        }
        int weights = 0;
        int biases = parameters.length
                - recipe.layers().stream().skip(1).mapToInt(Integer::intValue).sum();
        for (int l = 1; l < recipe.layers().size(); l++) {
            Gradient[] z = new Gradient[recipe.layers().get(l)];
            for (int i = 0; i < z.length; i++) {
                z[i] = parameters[biases++];
                for (Gradient input : a) {
                    z[i] = z[i].add(parameters[weights++].multiply(input));
                }
            }
            a = activate(recipe.activations().get(l - 1), z);
        }
        return loss(a, targets, row * a.length);
    }

    private Gradient[] activate(Activation activation, Gradient[] z) {
        Gradient sum = number(0);
        for (Gradient value : z) {
            sum = sum.add(value.exp());
        }
        Gradient[] a = new Gradient[z.length];
        for (int i = 0; i < z.length; i++) {
            a[i] = switch (activation) {
                case SIGMOID -> z[i].negate().exp().add(1).reciprocal();
                case TANH -> z[i].tanh();
                case RELU -> relu(z[i]);
                case IDENTITY -> z[i];
                case SOFTMAX -> z[i].exp().divide(sum);
            };
        }
        return a;
    }

    private Gradient relu(Gradient z) {
        nearestKink = Math.min(nearestKink, Math.abs(z.getValue()));
        return z.getValue() > 0 ? z : number(0);
    }

    private Gradient loss(Gradient[] a, double[] targets, int from) {
        Gradient loss = number(0);
        for (int k = 0; k < a.length; k++) {
            double y = targets[from + k];
            loss = loss.add(
                    switch (recipe.loss()) {
                        case SQUARED_ERROR -> a[k].subtract(y).pow(2).multiply(0.5);
                        case CROSS_ENTROPY -> a[k].log().multiply(-y);
                        case BINARY_CROSS_ENTROPY ->
                            a[k].log()
                                    .multiply(-y)
                                    .add(a[k].negate().add(1).log().multiply(y - 1));
                    });
        }
        return loss;
    }

    private Gradient number(double value) {
        return Gradient.constant(parameters.length, value);
    }
}
