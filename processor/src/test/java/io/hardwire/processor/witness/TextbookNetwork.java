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

    /** How near to a place where a formula has no derivative any number that it takes has come. */
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
                case RELU -> hinged(z[i], 0, 1);
                case LEAKY_RELU -> hinged(z[i], 0.01, 1);
                case ELU -> z[i].getValue() > 0 ? z[i] : z[i].expm1();
                case SELU -> selu(z[i]);
                case GELU -> z[i].multiply(normalCdf(z[i]));
                case SILU -> z[i].divide(z[i].negate().exp().add(1));
                case SOFTPLUS -> z[i].exp().log1p();
                case SOFTSIGN -> softsign(z[i]);
                case HARD_SIGMOID -> hardSigmoid(z[i]);
                case IDENTITY -> z[i];
                case SOFTMAX -> z[i].exp().divide(sum);
                case LOG_SOFTMAX -> z[i].exp().divide(sum).log();
            };
        }
        return a;
    }

    /** {@code left z} below 0 and {@code right z} above. */
    private Gradient hinged(Gradient z, double left, double right) {
        keepAwayFrom(0, z);
        return z.multiply(z.getValue() > 0 ? right : left);
    }

    private Gradient selu(Gradient z) {
        keepAwayFrom(0, z);
        double scale = 1.0507009873554805;
        return z.getValue() > 0 ? z.multiply(scale) : z.expm1().multiply(scale * 1.6732632423543772);
    }

    /** From its Taylor series at 0, whose terms are {@code phi(z) z^(2k+1) / (1 * 3 * ... * (2k+1))}. */
    private Gradient normalCdf(Gradient z) {
        Gradient term = z;
        Gradient sum = z;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(z).multiply(z).divide(2 * k + 1);
            sum = sum.add(term);
        }
        Gradient density = z.multiply(z).multiply(-0.5).exp().divide(Math.sqrt(2 * Math.PI));
        return density.multiply(sum).add(0.5);
    }

    /** Its derivative has no kink, though {@code |z|} has. */
    private static Gradient softsign(Gradient z) {
        return z.getValue() > 0 ? z.divide(z.add(1)) : z.divide(z.negate().add(1));
    }

    private Gradient hardSigmoid(Gradient z) {
        keepAwayFrom(-3, z);
        keepAwayFrom(3, z);
        if (Math.abs(z.getValue()) < 3) {
            return z.divide(6).add(0.5);
        }
        return number(z.getValue() > 0 ? 1 : 0);
    }

    private void keepAwayFrom(double kink, Gradient number) {
        nearestKink = Math.min(nearestKink, Math.abs(number.getValue() - kink));
    }

    private Gradient loss(Gradient[] a, double[] targets, int from) {
        Gradient loss = number(0);
        for (int k = 0; k < a.length; k++) {
            double y = targets[from + k];
            loss = loss.add(
                    switch (recipe.loss()) {
                        case SQUARED_ERROR -> a[k].subtract(y).pow(2).multiply(0.5);
                        case ABSOLUTE_ERROR -> distance(a[k], y);
                        case HUBER -> huber(distance(a[k], y));
                        case CROSS_ENTROPY -> (recipe.output() == Activation.SOFTMAX ? a[k].log() : a[k]).multiply(-y);
                        case BINARY_CROSS_ENTROPY -> binaryCrossEntropy(a[k], y);
                        case HINGE -> hinge(a[k].multiply(y > 0 ? 1 : -1));
                    });
        }
        return loss;
    }

    private Gradient distance(Gradient a, double y) {
        keepAwayFrom(y, a);
        return a.getValue() > y ? a.subtract(y) : a.negate().add(y);
    }

    private Gradient huber(Gradient distance) {
        keepAwayFrom(1, distance);
        return distance.getValue() < 1 ? distance.pow(2).multiply(0.5) : distance.subtract(0.5);
    }

    private Gradient binaryCrossEntropy(Gradient a, double y) {
        Gradient p = recipe.output() == Activation.SIGMOID
                ? a
                : a.negate().exp().add(1).reciprocal();
        return p.log().multiply(-y).add(p.negate().add(1).log().multiply(y - 1));
    }

    private Gradient hinge(Gradient margin) {
        keepAwayFrom(1, margin);
        return margin.getValue() < 1 ? margin.negate().add(1) : number(0);
    }

    private Gradient number(double value) {
        return Gradient.constant(parameters.length, value);
    }
}
