package io.hardwire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one network of {@code float} parameters on blocks of samples, for one thread; generated classes extend it. It
 * owns its scratch, which it allocates when it is made, and keeps no parameters: whoever calls it brings them.
 *
 * <p>A block is a shard: at most {@link Trainer#SHARD} samples. Arrays are row-major, and sample {@code s} of a block is row {@code
 * rows[s]} of them.
 */
public abstract class FloatKernels {
    /** How many sums a gradient over many samples is split into: {@link Trainer#LANES}. */
    protected static final int LANES = Trainer.LANES;

    /** The most samples of a block: {@link Trainer#SHARD}. */
    protected static final int SHARD = Trainer.SHARD;

    /**
     * The widest vectors, in bits, whose kernels were shown not to make objects. With 512, JDK 17 does in the gradients of wide layers, and JDK
     * 25 where kernels for one sample, which use 256, were at work before.
     */
    protected static final int MOST_BITS = 256;

    /** Samples of which each lane has two. */
    protected static final int PIECE = 2 * LANES;

    /** So many numbers are six whole vectors, however long these are. */
    protected static final int LEAST_OF_MANY = 96;

    /** Whole vectors of samples are at most this long. */
    private static final int PADDING = 64;

    /**
     * The numbers of the rows of the block's samples, which the runtime fills in before each call: {@code count} of them, and then
     * the last one again and again until their number is a multiple of 64, so that kernels that compute whole vectors of samples
     * find valid rows there.
     */
    protected final int[] rows = new int[Trainer.SHARD];

    /**
     * The weights of the block's samples, which the runtime fills in before each gradient: 1 for samples without. The loss of sample
     * {@code s} and its output errors {@code dJ/dz} are multiplied by {@code weights[s]}.
     */
    protected final float[] weights = new float[Trainer.SHARD];

    private boolean weighted;
    private int samplesInOrder;
    private @Nullable FloatDropout dropout;

    /** Kernels with scratch of their own. */
    protected FloatKernels() {
        Arrays.fill(weights, 1);
    }

    /** What kind of code this is. */
    protected abstract Target target();

    /** Generated where a block goes through the kernels a strip at a time: how many samples that is. */
    protected int samplesOfAStrip() {
        return SHARD;
    }

    /**
     * Generated where few samples are quicker one after the other, through the kernels of {@link Target#SCALAR}: up to so many for a gradient, and
     * up to half as many for outputs.
     */
    protected int fewSamples() {
        return 0;
    }

    /**
     * Generated: computes the gradient of a block of samples, each times its weight. Allocates nothing.
     *
     * <p>Sample {@code s} of the block belongs to lane {@code s mod 16}; each lane sums from +0 in the order of the samples, and the
     * lanes are combined by the tree of {@link #storeLanes}. Layers whose units ride in lanes are summed from +0 over the samples
     * instead. Last, +0 is added to each sum, so that none is -0.
     *
     * @param count the number of samples, 1 to {@link Trainer#SHARD}
     * @param gradient receives the sums of the gradients of these samples, laid out as the parameters; what it held is overwritten
     * @return the sum of the losses of these samples, each times its weight, summed in lanes, too
     */
    protected abstract float gradient(float[] parameters, float[] inputs, float[] targets, int count, float[] gradient);

    /**
     * Generated where it is quicker than a block of one sample: the same bits. Allocates nothing.
     *
     * @param row the number of the sample's row
     * @param weight the weight of the sample, 1 if it has none
     * @param gradient receives the gradient of the sample, laid out as the parameters; what it held is overwritten
     * @return the loss of the sample, times its weight
     */
    protected float gradientOfOne(
            float[] parameters, float[] inputs, float[] targets, int row, float weight, float[] gradient) {
        selectOne(row, weight);
        return gradient(parameters, inputs, targets, 1, gradient);
    }

    /**
     * Generated where it is quicker than the gradient and a step behind it: takes a step of plain gradient descent with one sample,
     * {@code p = fma(-rate, g, p)}. Allocates nothing.
     *
     * @param parameters changed in place
     * @param row the number of the sample's row
     * @param weight the weight of the sample, 1 if it has none
     * @param rate the step size, greater than 0
     * @param gradient receives the gradient of the sample at the parameters before the step; what it held is overwritten
     * @return the loss of the sample before the step, times its weight
     */
    protected float stepOfOne(
            float[] parameters, float[] inputs, float[] targets, int row, float weight, float rate, float[] gradient) {
        float loss = gradientOfOne(parameters, inputs, targets, row, weight, gradient);
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = Math.fma(-rate, gradient[k], parameters[k]);
        }
        return loss;
    }

    /**
     * Generated: computes the outputs of a block of samples. Allocates nothing.
     *
     * @param inputs holds row 0 from {@code inOffset} on
     * @param count the number of samples, 1 to {@link Trainer#SHARD}
     * @param out receives the outputs, row-major: those of sample {@code s} from {@code outOffset + s * outputs} on; nothing is
     *     written behind those of the last sample
     */
    protected abstract void forward(
            float[] parameters, float[] inputs, int inOffset, int count, float[] out, int outOffset);

    /**
     * Generated: computes the outputs and losses of a block of samples. Allocates nothing.
     *
     * @param count the number of samples, 1 to {@link Trainer#SHARD}
     * @param out receives the outputs, row-major, from index 0 on; long enough for {@link Trainer#SHARD} samples
     * @param losses receives the loss of each sample, that of sample {@code s} at index {@code s}; {@link Trainer#SHARD} long
     */
    protected abstract void evaluate(
            float[] parameters, float[] inputs, float[] targets, int count, float[] out, float[] losses);

    /**
     * Generated where one sample has kernels on the Vector API: calls each of them once, on numbers that matter to nobody.
     *
     * @param packed the parameters as these kernels want them
     * @param in the inputs of the sample
     * @param out receives the outputs
     * @return how many there are: none if this machine's vectors are too short for them
     */
    protected int predictOne(float[] packed, float[] in, float[] out) {
        return 0;
    }

    /**
     * Whether the numbers {@code values[from]} to {@code values[to - 1]}, {@value #LEAST_OF_MANY} or more, are finite; generated where vectors find that out
     * sooner. Allocates nothing.
     */
    protected boolean areFinite(float[] values, int from, int to) {
        return Finite.all(values, from, to);
    }

    /**
     * Chooses the samples of the next block.
     *
     * @param chosen the numbers of the rows, at {@code from} to {@code from + count - 1}; or null, if these are the numbers themselves
     * @param count the number of samples, 1 to {@link Trainer#SHARD}
     */
    final void select(int @Nullable [] chosen, int from, int count) {
        if (chosen == null) {
            for (int s = 0; s < count; s++) {
                rows[s] = from + s;
            }
            samplesInOrder = count;
        } else {
            samplesInOrder = 0;
            System.arraycopy(chosen, from, rows, 0, count);
        }
        int last = rows[count - 1];
        int padded = Math.min(rows.length, (count + PADDING - 1) / PADDING * PADDING);
        for (int s = count; s < padded; s++) {
            rows[s] = last;
        }
    }

    /** Whether {@code n} samples of the block from {@code first} on are there, and their rows follow each other. */
    protected final boolean isInOrder(int first, int n) {
        return first + n <= samplesInOrder;
    }

    /** Makes a block of one sample. */
    protected final void selectOne(int row, float weight) {
        select(null, row, 1);
        weights[0] = weight;
        weighted = true;
    }

    /** Gives each sample of the block the weight of its row; null stands for 1. */
    final void weigh(float @Nullable [] ofRows, int count) {
        if (ofRows != null) {
            for (int s = 0; s < count; s++) {
                weights[s] = ofRows[rows[s]];
            }
            weighted = true;
        } else if (weighted) {
            Arrays.fill(weights, 1);
            weighted = false;
        }
    }

    /** Whether a sample of the block may have another weight than 1. */
    protected final boolean isWeighted() {
        return weighted;
    }

    /**
     * Multiplies what each of {@code n} samples has in some rows of a matrix by the sample's weight.
     *
     * @param a the matrix, row by row, {@code n} samples each
     * @param from the first row
     * @param to behind the last row
     */
    protected final void weigh(float[] a, int from, int to, int n) {
        weigh(a, from, to, n, 0);
    }

    /** The same for a part of the block, the samples from {@code first} on. */
    protected final void weigh(float[] a, int from, int to, int n, int first) {
        for (int row = from; row < to; row++) {
            int start = row * n;
            for (int s = 0; s < n; s++) {
                a[start + s] *= weights[first + s];
            }
        }
    }

    /** As {@link #weigh(float[], int, int, int)}, with an array for each row. */
    protected final void weigh(float[][] a, int from, int to, int n) {
        for (int k = from; k < to; k++) {
            float[] row = a[k];
            for (int s = 0; s < n; s++) {
                row[s] *= weights[s];
            }
        }
    }

    /** Leaves out units in the gradients that follow; null if none. */
    final void dropout(@Nullable FloatDropout ofBlock) {
        dropout = ofBlock;
    }

    /** Whether units are left out of the block's samples. */
    protected final boolean isDropping() {
        return dropout != null;
    }

    /**
     * Leaves out units of a hidden layer: 0 for these, more for the others. {@link #restore} takes it back.
     *
     * @param a a matrix, row by row, {@code n} samples each
     * @param layer the number of the layer; 1 is the inputs
     * @param row where the layer's activations are
     */
    protected final void drop(float[] a, int layer, int row, int n) {
        drop(a, layer, row, n, 0);
    }

    /** The same for a part of the block, the samples from {@code first} on. */
    protected final void drop(float[] a, int layer, int row, int n, int first) {
        if (dropout != null) {
            dropout.keep(a, layer - 1, row, n);
            dropout.mask(a, layer - 1, row, n, first);
        }
    }

    /** As {@link #drop(float[], int, int, int)}, with an array for each row. */
    protected final void drop(float[][] a, int layer, int row, int n) {
        if (dropout != null) {
            dropout.keep(a, layer - 1, row, n);
            dropout.mask(a, layer - 1, row, n);
        }
    }

    /** The layer's activations as they were before {@link #drop(float[], int, int, int)}: derivatives are made of these. */
    protected final void restore(float[] a, int layer, int row, int n) {
        if (dropout != null) {
            dropout.restore(a, layer - 1, row, n);
        }
    }

    /** As {@link #restore(float[], int, int, int)}, with an array for each row. */
    protected final void restore(float[][] a, int layer, int row, int n) {
        if (dropout != null) {
            dropout.restore(a, layer - 1, row, n);
        }
    }

    /** Multiplies the errors of a hidden layer by the mask of its activations. */
    protected final void dropErrors(float[] a, int layer, int row, int n) {
        dropErrors(a, layer, row, n, 0);
    }

    /** The same for a part of the block, the samples from {@code first} on. */
    protected final void dropErrors(float[] a, int layer, int row, int n, int first) {
        if (dropout != null) {
            dropout.mask(a, layer - 1, row, n, first);
        }
    }

    /** As {@link #dropErrors(float[], int, int, int)}, with an array for each row. */
    protected final void dropErrors(float[][] a, int layer, int row, int n) {
        if (dropout != null) {
            dropout.mask(a, layer - 1, row, n);
        }
    }

    /**
     * Writes to {@code gradient[to + k]}, for each {@code k < length}, the sum of {@code lanes[0..15][from + k]}, plus +0, and clears
     * these. The order of the sum is the tree 8, 4, 2, 1: lane {@code i} takes in lane {@code i + 8}, then {@code i + 4}, {@code i +
     * 2}, {@code i + 1}.
     *
     * @param used the lanes from this one on, if there are any, hold zeros and are left alone
     */
    protected static void storeLanes(float[][] lanes, int used, int from, int length, float[] gradient, int to) {
        Lanes.store(lanes, used, from, length, gradient, to);
    }

    /** The same of {@code lanes[from + k][0..15]}, which stay as they are. */
    protected static void storeSums(float[][] lanes, int from, int length, float[] gradient, int to) {
        for (int k = 0; k < length; k++) {
            gradient[to + k] = Lanes.sumOf(lanes[from + k]) + 0;
        }
    }

    /** Copies rows {@code from} to {@code to - 1} of a matrix, of {@code n} samples each, one behind the other. */
    protected static void join(float[][] a, int from, int to, int n, float[] joined) {
        for (int row = from; row < to; row++) {
            System.arraycopy(a[row], 0, joined, (row - from) * n, n);
        }
    }

    /** Takes {@link #join} back. */
    protected static void part(float[] joined, float[][] a, int from, int to, int n) {
        for (int row = from; row < to; row++) {
            System.arraycopy(joined, (row - from) * n, a[row], 0, n);
        }
    }

    /** Zeros behind the {@code n} samples of rows {@code from} to {@code to - 1}, up to a whole piece; none if they are more. */
    protected static void clearBehind(float[][] a, int from, int to, int n) {
        if (n < PIECE) {
            for (int row = from; row < to; row++) {
                Arrays.fill(a[row], n, PIECE, 0);
            }
        }
    }

    /**
     * Copies a piece of rows {@code from} to {@code to - 1}, of {@code n} samples each.
     *
     * @param start the first sample of the piece, a multiple of {@link #PIECE}
     * @param piece receives the piece in the same rows, with zeros behind the last sample
     */
    protected static void cut(float[][] a, int from, int to, int start, int n, float[][] piece) {
        int count = Math.min(PIECE, n - start);
        for (int row = from; row < to; row++) {
            System.arraycopy(a[row], start, piece[row], 0, count);
        }
        clearBehind(piece, from, to, count);
    }

    /** Writes {@code rows[i][j]}, where rows are equally long, plus +0, to the places from {@code gradient[to]} on, and clears them. */
    protected static void storeRows(float[][] rows, float[] gradient, int to) {
        int next = to;
        for (float[] row : rows) {
            storeRow(row, gradient, next);
            next += row.length;
        }
    }

    /** Writes {@code row[j]}, plus +0, to {@code gradient[to + j]}, and clears it. */
    protected static void storeRow(float[] row, float[] gradient, int to) {
        Lanes.store(row, 0, row.length, gradient, to);
    }

    /** The sum of 16 lanes by the tree of {@link #storeLanes}; clears them. */
    protected static float sumLanes(float[] lanes) {
        return Lanes.sum(lanes);
    }

    /**
     * Adds +0 to each number, which makes +0 of -0 and changes no other: the gradient of one sample that was not summed in lanes
     * gets the bits of one that was.
     */
    protected static void withoutNegativeZeros(float[] gradient) {
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] += 0;
        }
    }
}
