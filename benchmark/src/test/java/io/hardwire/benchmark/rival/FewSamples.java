package io.hardwire.benchmark.rival;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.DataSets;
import io.hardwire.benchmark.work.Task;
import io.hardwire.data.Dataset;
import java.util.stream.IntStream;

/** The first batches of a task's data: enough to see that something works. */
final class FewSamples {
    private static final int ENOUGH = 256;

    private FewSamples() {}

    static Batches of(Task task) {
        Dataset all = DataSets.of(task.topology()).samples();
        int rows = Math.min(all.size(), Math.max(ENOUGH, task.batch()));
        return Batches.of(all.rows(IntStream.range(0, rows).toArray()), task.batch());
    }
}
