package io.hardwire;

import io.hardwire.data.DiskDataset;
import io.hardwire.random.SeededRandom;

/**
 * The rows of a data set on disk. An epoch goes through windows of several blocks: blocks come in a random order, and the rows of a
 * window are shuffled among each other. A batch goes on from one window to the next: what a window has left is kept for it.
 *
 * <p>What is remembered is the state of the generator at the start of the epoch. From there the order follows.
 */
final class SamplesOnDisk implements Samples {
    /** A window holds about so many numbers, or one block if that is more. */
    private static final int NUMBERS_OF_A_WINDOW = 1 << 21;

    private final Trainer trainer;
    private final DiskDataset data;
    private final boolean shuffled;
    private final Window window;
    private final int blocksOfWindow;
    private final int largestKept;
    private final int[] blocks;
    private final int[] order;

    private long epochState;
    private boolean isBehind = true;
    private int nextBlock;
    private int position;
    private int ordered;
    private int filled;

    /**
     * Reads all rows once, to refuse those that do not suit.
     *
     * @throws io.hardwire.data.DataException if targets do not suit the loss, or a scaled number is not finite
     */
    SamplesOnDisk(Trainer trainer, DiskDataset data, boolean shuffled, int batchSize) {
        this.trainer = trainer;
        this.data = data;
        this.shuffled = shuffled;
        this.blocks = Permutation.ascending(data.blocks());
        long numbersOfBlock = (long) data.blockRows() * (data.inputs() + data.outputs());
        this.blocksOfWindow = (int) Math.max(1, Math.min(data.blocks(), NUMBERS_OF_A_WINDOW / numbersOfBlock));
        int rows = Math.min(data.size(), blocksOfWindow * data.blockRows());
        this.largestKept = Math.max(Trainer.SHARD, Math.min(batchSize, rows));
        this.window = trainer.window(data, rows + largestKept, largestKept);
        this.order = new int[window.capacity()];
        check(trainer.shape());
    }

    private void check(Shape shape) {
        for (int block = 0; block < data.blocks(); block++) {
            int rows = window.read(block, 0);
            for (int row = 0; row < rows; row++) {
                check(shape, block * data.blockRows() + row, row);
            }
        }
    }

    private void check(Shape shape, int rowOfFile, int row) {
        double sum = 0;
        for (int k = 0; k < data.inputs(); k++) {
            DataChecks.input(window.input(row, k), "training set", rowOfFile, k);
        }
        for (int k = 0; k < data.outputs(); k++) {
            DataChecks.target(shape.loss(), window.target(row, k), "training set", rowOfFile, k);
            sum += window.target(row, k);
        }
        DataChecks.targetSum(shape.loss(), sum, "training set", rowOfFile);
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public void begin(SeededRandom shuffles) {
        epochState = shuffles.state();
        start(shuffles);
        isBehind = false;
    }

    private void start(SeededRandom random) {
        for (int k = 0; k < blocks.length; k++) {
            blocks[k] = k;
        }
        if (shuffled) {
            random.shuffle(blocks);
        }
        nextBlock = 0;
        position = 0;
        ordered = 0;
        filled = 0;
    }

    @Override
    public double accumulate(int from, int to) {
        if (isBehind || from != position) {
            catchUp(from);
        }
        double loss = 0;
        for (int at = from; at < to; at = position) {
            int available = filled - ordered;
            if (available < to - at && available < largestKept) {
                fill(trainer.shuffles());
                available = filled - ordered;
            }
            int count = to - at <= available ? to - at : available / Trainer.SHARD * Trainer.SHARD;
            loss += window.accumulate(order, ordered, ordered + count);
            ordered += count;
            position += count;
        }
        return loss;
    }

    /** Keeps the rows that are left, and reads the next blocks behind them. */
    private void fill(SeededRandom random) {
        int kept = filled - ordered;
        window.keep(order, ordered, filled);
        for (int k = 0; k < kept; k++) {
            order[k] = k;
        }
        filled = kept;
        ordered = 0;
        int end = Math.min(blocks.length, nextBlock + blocksOfWindow);
        for (; nextBlock < end; nextBlock++) {
            int rows = window.read(blocks[nextBlock], filled);
            for (int k = 0; k < rows; k++) {
                order[filled + k] = filled + k;
            }
            filled += rows;
        }
        if (shuffled) {
            shuffle(kept, filled, random);
        }
    }

    /** Fisher and Yates, from the last one down, as {@link SeededRandom#shuffle}. */
    private void shuffle(int from, int to, SeededRandom random) {
        for (int last = to - 1; last > from; last--) {
            int other = from + random.nextInt(last - from + 1);
            int row = order[last];
            order[last] = order[other];
            order[other] = row;
        }
    }

    /** Goes from the start of the epoch to where a restored run goes on; the trainer's generator is past this already. */
    private void catchUp(int goal) {
        SeededRandom random = new SeededRandom(epochState);
        start(random);
        while (position < goal) {
            if (filled == ordered) {
                fill(random);
            }
            int count = Math.min(goal - position, filled - ordered);
            ordered += count;
            position += count;
        }
        isBehind = false;
    }

    @Override
    public void visit(StateVisitor state) {
        long present = epochState;
        epochState = state.whole("run.epochState", present, Long.MIN_VALUE, Long.MAX_VALUE);
        isBehind |= epochState != present;
    }
}
