package io.hardwire;

import io.hardwire.random.SeededRandom;

/** The dropout of one block of samples, for one thread: masks, and what they hide. */
final class FloatDropout {
    private final Dropout dropout;
    private final boolean dropsInputs;
    private final boolean dropsHiddenUnits;

    /** For each hidden layer and unit the factor of each sample: 0, or what makes up for the units left out. */
    private final float[][][] masks;

    /** For each hidden layer the activations before they were multiplied, row by row. */
    private final float[][] whole;

    private final long[] seedsOfInputs;
    private final float[] inputs;
    private final float[] targets;

    FloatDropout(Dropout dropout) {
        this.dropout = dropout;
        this.dropsInputs = dropout.rate(0) > 0;
        this.dropsHiddenUnits = dropout.dropsHiddenUnits();
        this.masks = new float[dropout.layers()][][];
        this.whole = new float[dropout.layers()][];
        for (int layer = 0; layer < masks.length; layer++) {
            boolean drops = layer > 0 && dropout.rate(layer) > 0;
            masks[layer] = new float[drops ? 2 * dropout.pairs(layer) : 0][Trainer.SHARD];
            whole[layer] = new float[drops ? dropout.units(layer) * Trainer.SHARD : 0];
        }
        this.seedsOfInputs = new long[dropsInputs ? dropout.pairs(0) : 0];
        this.inputs = new float[dropsInputs ? dropout.units(0) * Trainer.SHARD : 0];
        this.targets = new float[dropsInputs ? dropout.outputs() * Trainer.SHARD : 0];
    }

    boolean dropsInputs() {
        return dropsInputs;
    }

    boolean dropsHiddenUnits() {
        return dropsHiddenUnits;
    }

    /** Decides for a block of samples, whose first is the row with this number, who is left out. */
    void draw(int from, int count) {
        for (int layer = 1; layer < masks.length; layer++) {
            if (masks[layer].length > 0) {
                draw(layer, dropout.position(from), count);
            }
        }
    }

    private void draw(int layer, long position, int count) {
        long threshold = dropout.threshold(layer);
        float scale = (float) dropout.scale(layer);
        int first = dropout.firstPair(layer);
        for (int pair = 0; pair < dropout.pairs(layer); pair++) {
            long seed = dropout.seed(first + pair);
            float[] one = masks[layer][2 * pair];
            float[] other = masks[layer][2 * pair + 1];
            for (int s = 0; s < count; s++) {
                long bits = SeededRandom.at(seed, position + s);
                one[s] = bits >>> 32 < threshold ? 0 : scale;
                other[s] = (bits & 0xFFFFFFFFL) < threshold ? 0 : scale;
            }
        }
    }

    /**
     * Copies the rows of a block, inputs times their mask, one after the other, to {@link #inputs} and {@link #targets}.
     *
     * @param from the number of the first row in the order of the batch
     * @param rows where each row is
     */
    void copy(float[] allInputs, float[] allTargets, int[] rows, int from, int count) {
        int width = dropout.units(0);
        int outputs = dropout.outputs();
        for (int pair = 0; pair < seedsOfInputs.length; pair++) {
            seedsOfInputs[pair] = dropout.seed(pair);
        }
        for (int s = 0; s < count; s++) {
            copyInputs(allInputs, rows[s] * width, s * width, dropout.position(from + s));
            System.arraycopy(allTargets, rows[s] * outputs, targets, s * outputs, outputs);
        }
    }

    private void copyInputs(float[] all, int from, int to, long position) {
        int width = dropout.units(0);
        long threshold = dropout.threshold(0);
        float scale = (float) dropout.scale(0);
        for (int pair = 0; pair < seedsOfInputs.length; pair++) {
            long bits = SeededRandom.at(seedsOfInputs[pair], position);
            int j = 2 * pair;
            inputs[to + j] = all[from + j] * (bits >>> 32 < threshold ? 0 : scale);
            if (j + 1 < width) {
                inputs[to + j + 1] = all[from + j + 1] * ((bits & 0xFFFFFFFFL) < threshold ? 0 : scale);
            }
        }
    }

    float[] inputs() {
        return inputs;
    }

    float[] targets() {
        return targets;
    }

    /** Multiplies a layer's rows of a matrix, {@code n} samples each from {@code first} on, by their masks; the layer is numbered as {@link Dropout} does. */
    void mask(float[] a, int layer, int row, int n, int first) {
        float[][] ofLayer = masks[layer];
        for (int i = 0; i < dropout.units(layer) && ofLayer.length > 0; i++) {
            float[] mask = ofLayer[i];
            int start = (row + i) * n;
            for (int s = 0; s < n; s++) {
                a[start + s] *= mask[first + s];
            }
        }
    }

    /** The same, with an array for each row. */
    void mask(float[][] a, int layer, int row, int n) {
        float[][] ofLayer = masks[layer];
        for (int i = 0; i < dropout.units(layer) && ofLayer.length > 0; i++) {
            float[] mask = ofLayer[i];
            float[] unit = a[row + i];
            for (int s = 0; s < n; s++) {
                unit[s] *= mask[s];
            }
        }
    }

    /** Keeps a layer's rows as they are before {@link #mask}. */
    void keep(float[] a, int layer, int row, int n) {
        if (whole[layer].length > 0) {
            System.arraycopy(a, row * n, whole[layer], 0, dropout.units(layer) * n);
        }
    }

    void keep(float[][] a, int layer, int row, int n) {
        for (int i = 0; i < dropout.units(layer) && whole[layer].length > 0; i++) {
            System.arraycopy(a[row + i], 0, whole[layer], i * n, n);
        }
    }

    /** Writes back what was kept. */
    void restore(float[] a, int layer, int row, int n) {
        if (whole[layer].length > 0) {
            System.arraycopy(whole[layer], 0, a, row * n, dropout.units(layer) * n);
        }
    }

    void restore(float[][] a, int layer, int row, int n) {
        for (int i = 0; i < dropout.units(layer) && whole[layer].length > 0; i++) {
            System.arraycopy(whole[layer], i * n, a[row + i], 0, n);
        }
    }
}
