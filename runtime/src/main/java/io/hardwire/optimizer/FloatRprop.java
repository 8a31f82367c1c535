package io.hardwire.optimizer;

import java.util.Arrays;

/** {@link Rprop} at work. Signs are numbers, not branches: -1, 0 and 1. */
final class FloatRprop implements FloatUpdater {
    private final float shrinkage;
    private final float growth;
    private final float smallest;
    private final float largest;
    private final float[] before;
    private final float[] steps;
    private final float[][] state;
    private final long[] counters = new long[1];

    FloatRprop(int parameters, float shrinkage, float growth, float smallest, float largest) {
        this.shrinkage = shrinkage;
        this.growth = growth;
        this.smallest = smallest;
        this.largest = largest;
        this.before = new float[parameters];
        this.steps = new float[parameters];
        this.state = new float[][] {before, steps};
    }

    @Override
    public void update(float[] parameters, float[] gradient, double learningRate, double loss) {
        if (counters[0]++ == 0) {
            Arrays.fill(steps, (float) learningRate);
        }
        for (int k = 0; k < steps.length; k++) {
            float g = gradient[k];
            float sign = Settings.sign(g * before[k]);
            float kept = Math.max(sign, 0);
            float turned = Math.max(-sign, 0);
            float factor = Math.fma(kept, growth, Math.fma(turned, shrinkage, 1 - kept - turned));
            float step = Math.max(smallest, Math.min(largest, steps[k] * factor));
            float used = g * (1 - turned);
            steps[k] = step;
            before[k] = used;
            parameters[k] = Math.fma(-step, Settings.sign(used), parameters[k]);
        }
    }

    @Override
    public float[][] state() {
        return state;
    }

    @Override
    public long[] counters() {
        return counters;
    }
}
