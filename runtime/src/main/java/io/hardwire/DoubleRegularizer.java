package io.hardwire;

/**
 * {@link Regularization} at work on one network: makes a gradient the mean with penalties, clips it, and holds rows of weights
 * within their norm. All sums of squares and magnitudes are in double and in lanes.
 */
final class DoubleRegularizer {
    private final Shape shape;
    private final Regularization settings;
    private final boolean hasL1;
    private final boolean hasL2;
    /** Where stretches of weights with factors of their own begin, and where the last one ends. */
    private final int[] bounds;

    private final double[] lanes = new double[Trainer.LANES];

    DoubleRegularizer(Shape shape, Regularization settings) {
        this.shape = shape;
        this.settings = settings;
        this.hasL1 = settings.hasL1();
        this.hasL2 = settings.hasL2();
        this.bounds = bounds(shape, Math.max(settings.l1().length, settings.l2().length));
    }

    private static int[] bounds(Shape shape, int stretches) {
        int[] bounds = new int[stretches + 1];
        for (int layer = 1; layer < stretches; layer++) {
            bounds[layer] = shape.weightOffset(layer);
        }
        bounds[stretches] = shape.weightCount();
        return bounds;
    }

    /** The penalty on these parameters. */
    double penalty(double[] parameters) {
        double penalty = 0;
        for (int k = 0; (hasL1 || hasL2) && k < bounds.length - 1; k++) {
            double l1 = factor(settings.l1(), k);
            double l2 = factor(settings.l2(), k);
            if (l2 != 0) {
                penalty += l2 / 2 * Lanes.sumOfSquares(parameters, bounds[k], bounds[k + 1], lanes);
            }
            if (l1 != 0) {
                penalty += l1 * Lanes.sumOfMagnitudes(parameters, bounds[k], bounds[k + 1], lanes);
            }
        }
        return penalty;
    }

    /** Makes a sum of gradients over samples their mean, adds the gradient of the penalty, and clips. */
    void prepare(double[] parameters, double[] gradient, double scale) {
        int penalised = hasL2 ? shape.weightCount() : 0;
        for (int k = 0; hasL2 && k < bounds.length - 1; k++) {
            addL2(parameters, gradient, scale, factor(settings.l2(), k), bounds[k], bounds[k + 1]);
        }
        if (scale != 1) {
            scale(gradient, penalised, gradient.length, scale);
        }
        for (int k = 0; hasL1 && k < bounds.length - 1; k++) {
            addL1(parameters, gradient, factor(settings.l1(), k), bounds[k], bounds[k + 1]);
        }
        if (settings.clipValue() <= Double.MAX_VALUE) {
            clip(gradient, settings.clipValue());
        }
        if (settings.clipNorm() <= Double.MAX_VALUE) {
            shorten(gradient, settings.clipNorm());
        }
    }

    private static double factor(double[] factors, int stretch) {
        return factors.length == 1 ? factors[0] : factors[stretch];
    }

    private static void addL2(double[] parameters, double[] gradient, double scale, double l2, int from, int to) {
        for (int k = from; k < to; k++) {
            gradient[k] = Math.fma(l2, parameters[k], gradient[k] * scale);
        }
    }

    private static void addL1(double[] parameters, double[] gradient, double l1, int from, int to) {
        for (int k = from; k < to; k++) {
            gradient[k] = Math.fma(l1, Math.signum(parameters[k]), gradient[k]);
        }
    }

    private static void clip(double[] gradient, double largest) {
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = Math.max(-largest, Math.min(largest, gradient[k]));
        }
    }

    private void shorten(double[] gradient, double largest) {
        double norm = Math.sqrt(Lanes.sumOfSquares(gradient, 0, gradient.length, lanes));
        double share = largest / (norm + 1e-6);
        if (share < 1) {
            scale(gradient, 0, gradient.length, share);
        }
    }

    /** Scales the rows of weights that are too long down to the norm that they may have. */
    void limit(double[] parameters) {
        if (settings.maxNorm() <= Double.MAX_VALUE) {
            int from = 0;
            for (int layer = 0; layer < shape.depth(); layer++) {
                for (int unit = 0; unit < shape.units(layer + 1); unit++) {
                    limitRow(parameters, from, from + shape.units(layer));
                    from += shape.units(layer);
                }
            }
        }
    }

    private void limitRow(double[] parameters, int from, int to) {
        double norm = Math.sqrt(Lanes.sumOfSquares(parameters, from, to, lanes));
        if (norm > settings.maxNorm()) {
            double share = settings.maxNorm() / norm;
            scale(parameters, from, to, share);
        }
    }

    private static void scale(double[] values, int from, int to, double factor) {
        for (int k = from; k < to; k++) {
            values[k] *= factor;
        }
    }
}
