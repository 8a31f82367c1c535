package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;
import java.util.Arrays;

/** A data set cut into batches of the same size, in the order of its rows. Every array belongs to the batches; nobody writes to them. */
public final class Batches {
    private final float[][] inputs;
    private final float[][] targets;
    private final float[][] inputRows;
    private final float[][] targetRows;
    private final int size;

    private Batches(float[][] inputs, float[][] targets, float[][] inputRows, float[][] targetRows, int size) {
        this.inputs = inputs;
        this.targets = targets;
        this.inputRows = inputRows;
        this.targetRows = targetRows;
        this.size = size;
    }

    /**
     * Cuts a data set; the rows at the end that do not fill a batch are left out.
     *
     * @throws IllegalArgumentException if the data set does not fill one batch
     */
    public static Batches of(Dataset data, int size) {
        int count = data.size() / size;
        if (count == 0) {
            throw new IllegalArgumentException("a batch of " + size + " from a data set of " + data.size() + " rows");
        }
        float[] in = data.floatInputs();
        float[] out = data.floatTargets();
        int rows = count * size;
        return new Batches(
                cut(in, count, size * data.inputs()),
                cut(out, count, size * data.outputs()),
                cut(in, rows, data.inputs()),
                cut(out, rows, data.outputs()),
                size);
    }

    /** The number of batches. */
    public int count() {
        return inputs.length;
    }

    /** Samples in each batch. */
    public int size() {
        return size;
    }

    /** Samples in all batches. */
    public int samples() {
        return inputRows.length;
    }

    /** The inputs of a batch, row-major. */
    public float[] inputs(int batch) {
        return inputs[batch];
    }

    /** The targets of a batch, row-major. */
    public float[] targets(int batch) {
        return targets[batch];
    }

    /** The inputs of all batches, an array for each sample. */
    public float[][] inputRows() {
        return inputRows;
    }

    /** The targets of all batches, an array for each sample. */
    public float[][] targetRows() {
        return targetRows;
    }

    private static float[][] cut(float[] numbers, int pieces, int length) {
        float[][] cut = new float[pieces][];
        for (int piece = 0; piece < pieces; piece++) {
            cut[piece] = Arrays.copyOfRange(numbers, piece * length, (piece + 1) * length);
        }
        return cut;
    }
}
