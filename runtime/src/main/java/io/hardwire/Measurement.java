package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/** Measures the loss and, where the outputs are classes, the accuracy of a network on one data set, as often as asked. */
final class Measurement {
    private final Trainer trainer;
    private final Dataset data;
    private final int @Nullable [] labels;
    private final double[] losses;
    private final int[] right;
    private final Workers.Pieces blocks = this::takeBlock;
    private double loss = Double.NaN;
    private double accuracy = Double.NaN;

    Measurement(Trainer trainer, Dataset data) {
        this.trainer = trainer;
        this.data = data;
        this.labels = Classes.areIn(trainer.shape()) ? data.labels() : null;
        this.losses = new double[data.size()];
        this.right = new int[(data.size() - 1) / Trainer.SHARD + 1];
    }

    /** Measures the network as it is now. Allocates nothing. */
    void take() {
        Workers workers = trainer.isShared(data.size(), 1) ? trainer.workers() : null;
        if (workers != null) {
            workers.run(blocks, right.length);
        } else {
            for (int block = 0; block < right.length; block++) {
                takeBlock(block, 0);
            }
        }
        double sum = 0;
        for (double sample : losses) {
            sum += sample;
        }
        loss = sum / data.size();
        accuracy = labels == null ? Double.NaN : (double) sum(right) / data.size();
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void takeBlock(int block, int worker) {
        int from = block * Trainer.SHARD;
        int count = Math.min(Trainer.SHARD, data.size() - from);
        right[block] = trainer.evaluateBlock(worker, data, from, count, labels, losses);
    }

    /** The mean loss of a sample, without penalties. */
    double loss() {
        return loss;
    }

    /** The share of samples whose class is right, or NaN where the outputs are no classes. */
    double accuracy() {
        return accuracy;
    }
}
