package io.hardwire;

import io.hardwire.random.SeededRandom;
import java.util.Arrays;

/** Draws the first parameters of layers as their {@link Initializer} says. */
final class LayerDraw {
    private final SeededRandom random;

    LayerDraw(SeededRandom random) {
        this.random = random;
    }

    /** All parameters of a network, in their flat order; the layers are drawn one after the other. */
    double[] parameters(Shape shape, Initializer... layers) {
        double[] parameters = new double[shape.parameterCount()];
        for (int layer = 0; layer < shape.depth(); layer++) {
            Initializer initializer = layers[layers.length == 1 ? 0 : layer];
            int in = shape.units(layer);
            int out = shape.units(layer + 1);
            double[] weights = weights(initializer.weights(), in, out);
            int from = shape.weightOffset(layer);
            for (int k = 0; k < weights.length; k++) {
                parameters[from + k] = initializer.gain() * weights[k];
            }
            int biases = shape.biasOffset(layer);
            Arrays.fill(parameters, biases, biases + out, initializer.bias());
        }
        return parameters;
    }

    private double[] weights(Initializer.Scheme scheme, int in, int out) {
        int count = in * out;
        return switch (scheme) {
            case GLOROT_UNIFORM -> uniform(count, Math.sqrt(6.0 / ((double) in + out)));
            case GLOROT_NORMAL -> normal(count, Math.sqrt(2.0 / ((double) in + out)));
            case HE_UNIFORM -> uniform(count, Math.sqrt(6.0 / in));
            case HE_NORMAL -> normal(count, Math.sqrt(2.0 / in));
            case LECUN_UNIFORM -> uniform(count, Math.sqrt(3.0 / in));
            case LECUN_NORMAL -> normal(count, Math.sqrt(1.0 / in));
            case ORTHOGONAL -> orthogonal(in, out);
            case ZEROS -> new double[count];
        };
    }

    private double[] uniform(int count, double limit) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = limit * (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private double[] normal(int count, double deviation) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = deviation * random.nextGaussian();
        }
        return values;
    }

    /** Normal vectors, made orthogonal one after the other: as likely as any other such matrix. */
    private double[] orthogonal(int in, int out) {
        int length = Math.max(in, out);
        double[][] vectors = new double[Math.min(in, out)][];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = normal(length, 1);
            // Rounding leaves some of the others in it the first time; twice is enough (Kahan; Parlett 1980).
            removeOthers(vectors, k);
            removeOthers(vectors, k);
            scaleToOne(vectors[k]);
        }
        double[] weights = new double[in * out];
        for (int i = 0; i < out; i++) {
            for (int j = 0; j < in; j++) {
                weights[i * in + j] = out <= in ? vectors[i][j] : vectors[j][i];
            }
        }
        return weights;
    }

    private static void removeOthers(double[][] vectors, int last) {
        double[] vector = vectors[last];
        for (int other = 0; other < last; other++) {
            double share = dot(vectors[other], vector);
            for (int k = 0; k < vector.length; k++) {
                vector[k] = Math.fma(-share, vectors[other][k], vector[k]);
            }
        }
    }

    private static void scaleToOne(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }
}
