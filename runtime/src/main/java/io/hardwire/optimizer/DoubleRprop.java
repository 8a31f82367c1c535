package io.hardwire.optimizer;

import java.util.Arrays;

/** {@link Rprop} at work. Signs are numbers, not branches: -1, 0 and 1. */
final class DoubleRprop implements DoubleUpdater {
    private final double shrinkage;
    private final double growth;
    private final double smallest;
    private final double largest;
    private final double[] before;
    private final double[] steps;
    private final double[][] state;
    private final long[] counters = new long[1];

    DoubleRprop(int parameters, double shrinkage, double growth, double smallest, double largest) {
        this.shrinkage = shrinkage;
        this.growth = growth;
        this.smallest = smallest;
        this.largest = largest;
        this.before = new double[parameters];
        this.steps = new double[parameters];
        this.state = new double[][] {before, steps};
    }

    @Override
    public void update(double[] parameters, double[] gradient, double learningRate, double loss) {
        if (counters[0]++ == 0) {
            Arrays.fill(steps, learningRate);
        }
        for (int k = 0; k < steps.length; k++) {
            double g = gradient[k];
            double sign = Settings.sign(g * before[k]);
            double kept = Math.max(sign, 0);
            double turned = Math.max(-sign, 0);
            double factor = Math.fma(kept, growth, Math.fma(turned, shrinkage, 1 - kept - turned));
            double step = Math.max(smallest, Math.min(largest, steps[k] * factor));
            double used = g * (1 - turned);
            steps[k] = step;
            before[k] = used;
            parameters[k] = Math.fma(-step, Settings.sign(used), parameters[k]);
        }
    }

    @Override
    public double[][] state() {
        return state;
    }

    @Override
    public long[] counters() {
        return counters;
    }
}
