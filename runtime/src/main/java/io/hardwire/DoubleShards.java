package io.hardwire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums the gradients of a batch's shards on several threads. Each shard is computed into an array of its own, whoever computes it,
 * and the arrays are added in the order of the shards: the bits do not tell how many threads there were.
 *
 * <p>A batch of very many shards is done in waves, so that the arrays stay within bounds.
 */
final class DoubleShards {
    private static final double[] NONE = {};

    /** The arrays of a wave hold about so many numbers, or one array for each thread if that is more. */
    private static final int NUMBERS_OF_A_WAVE = 1 << 20;

    /** From so many additions on they are shared out, too. */
    private static final int LEAST_ADDITIONS = 1 << 16;

    /** How many numbers of the gradient one piece of the additions has. */
    private static final int RANGE = 1 << 12;

    private final Workers workers;
    private final DoubleBlocks[] blocks;
    private final double[] gradient;
    private final int mostShards;
    private final Workers.Pieces computing = this::compute;
    private final Workers.Pieces adding = this::add;

    private double[][] sums = {};
    private double[] losses = {};

    private double[] inputs = NONE;
    private double[] targets = NONE;
    private double @Nullable [] weights;
    private int @Nullable [] rows;
    private int from;
    private int to;
    private boolean isFirst;
    private int shards;

    /** Blocks for each thread, and the array that receives the sums. */
    DoubleShards(Workers workers, DoubleBlocks[] blocks, double[] gradient) {
        this.workers = workers;
        this.blocks = blocks;
        this.gradient = gradient;
        this.mostShards = Math.max(workers.threads(), NUMBERS_OF_A_WAVE / gradient.length);
    }

    /**
     * Adds the gradients of these samples to the gradient, or writes them there, if they are the first of their step; returns the
     * sum of the losses. Allocates nothing once it had a batch as large.
     */
    double sum(
            double[] inputs,
            double[] targets,
            double @Nullable [] weights,
            int @Nullable [] rows,
            int from,
            int to,
            boolean isFirst) {
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
        this.rows = rows;
        this.to = to;
        this.isFirst = isFirst;
        try {
            double loss = 0;
            int end;
            for (int start = from; start < to; start = end) {
                end = start + (int) Math.min((long) mostShards * Trainer.SHARD, to - start);
                loss = wave(start, end, loss);
                this.isFirst = false;
            }
            return loss;
        } finally {
            this.inputs = NONE;
            this.targets = NONE;
            this.weights = null;
            this.rows = null;
        }
    }

    private double wave(int start, int end, double lossBefore) {
        from = start;
        shards = (end - start - 1) / Trainer.SHARD + 1;
        makeRoom();
        workers.run(computing, shards);
        int ranges = (gradient.length - 1) / RANGE + 1;
        if ((long) gradient.length * shards >= LEAST_ADDITIONS && ranges > 1) {
            workers.run(adding, ranges);
        } else {
            addRange(0, gradient.length);
        }
        double loss = lossBefore;
        for (int shard = 0; shard < shards; shard++) {
            loss += losses[shard];
        }
        return loss;
    }

    private void makeRoom() {
        if (sums.length < shards) {
            int had = sums.length;
            sums = Arrays.copyOf(sums, shards);
            for (int k = had; k < shards; k++) {
                sums[k] = new double[gradient.length];
            }
            losses = new double[shards];
        }
    }

    private void compute(int shard, int worker) {
        int start = from + shard * Trainer.SHARD;
        int count = Math.min(Trainer.SHARD, to - start);
        double[] sum = shard == 0 && isFirst ? gradient : sums[shard];
        losses[shard] = blocks[worker].gradient(inputs, targets, weights, rows, start, count, sum);
    }

    private void add(int range, int worker) {
        addRange(range * RANGE, Math.min(gradient.length, (range + 1) * RANGE));
    }

    private void addRange(int start, int end) {
        for (int shard = isFirst ? 1 : 0; shard < shards; shard++) {
            double[] sum = sums[shard];
            for (int k = start; k < end; k++) {
                gradient[k] += sum[k];
            }
        }
    }
}
