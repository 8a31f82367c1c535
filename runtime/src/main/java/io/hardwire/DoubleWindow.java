package io.hardwire;

import io.hardwire.data.DiskDataset;
import org.jspecify.annotations.Nullable;

/** Rows of a data set on disk, for a network of this precision. */
final class DoubleWindow implements Window {
    private final DoubleTrainer trainer;
    private final @Nullable DoubleScaling scaling;
    private final DiskDataset data;
    private final int capacity;
    private final double[] inputs;
    private final double[] targets;
    private final double[] keptInputs;
    private final double[] keptTargets;

    /**
     * Room for rows.
     *
     * @param kept how many rows at most are kept from one window to the next
     */
    DoubleWindow(DoubleTrainer trainer, DiskDataset data, int capacity, int kept) {
        this.trainer = trainer;
        this.scaling = trainer.network().scalingInUse();
        this.data = data;
        this.capacity = capacity;
        this.inputs = new double[capacity * data.inputs()];
        this.targets = new double[capacity * data.outputs()];
        this.keptInputs = new double[kept * data.inputs()];
        this.keptTargets = new double[kept * data.outputs()];
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public int read(int block, int row) {
        int rows = data.read(block, inputs, targets, row);
        if (scaling != null) {
            int input = row * data.inputs();
            int target = row * data.outputs();
            scaling.scaling().scaleInputs(inputs, input, inputs, input, rows);
            scaling.scaling().scaleTargets(targets, target, targets, target, rows);
        }
        return rows;
    }

    @Override
    public void keep(int[] rows, int from, int to) {
        int ins = data.inputs();
        int outs = data.outputs();
        for (int k = 0; k < to - from; k++) {
            System.arraycopy(inputs, rows[from + k] * ins, keptInputs, k * ins, ins);
            System.arraycopy(targets, rows[from + k] * outs, keptTargets, k * outs, outs);
        }
        System.arraycopy(keptInputs, 0, inputs, 0, (to - from) * ins);
        System.arraycopy(keptTargets, 0, targets, 0, (to - from) * outs);
    }

    @Override
    public double accumulate(int[] rows, int from, int to) {
        return trainer.sumShards(inputs, targets, null, rows, from, to);
    }

    @Override
    public double input(int row, int column) {
        return inputs[row * data.inputs() + column];
    }

    @Override
    public double target(int row, int column) {
        return targets[row * data.outputs() + column];
    }
}
