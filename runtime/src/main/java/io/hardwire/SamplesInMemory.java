package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.random.SeededRandom;
import org.jspecify.annotations.Nullable;

/** The rows of a data set, shuffled from epoch to epoch or as they stand. */
final class SamplesInMemory implements Samples {
    private final Trainer trainer;
    private final Dataset data;
    private final int @Nullable [] order;

    SamplesInMemory(Trainer trainer, Dataset data, boolean shuffled) {
        this.trainer = trainer;
        this.data = data;
        this.order = shuffled ? Permutation.ascending(data.size()) : null;
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public void begin(SeededRandom shuffles) {
        if (order != null) {
            shuffles.shuffle(order);
        }
    }

    @Override
    public double accumulate(int from, int to) {
        return trainer.accumulateRows(data, order, from, to);
    }

    @Override
    public void visit(StateVisitor state) {
        if (order != null) {
            state.array("run.order", order, order.length);
            Permutation.check("run.order", order);
        }
    }
}
