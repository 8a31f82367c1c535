package io.hardwire.benchmark.report;

import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which of the kept measurements still say what their row says. */
final class Meaning {
    private static final Map<String, Work> TODAY =
            Arrays.stream(Task.values()).map(Work::of).collect(Collectors.toMap(Work::task, Function.identity()));

    private Meaning() {}

    /** Whether the same work is done today: a piece of work may have been redefined, or be gone, since a file was kept. */
    static boolean isStillThatOf(Measurement measurement) {
        Work work = measurement.work();
        return switch (measurement.kind()) {
            case BUILD, CLASS_FILES -> true;
            case PEAK -> work.equals(Work.PEAK);
            default -> TODAY.containsKey(work.task()) && isSame(work, TODAY.get(work.task()));
        };
    }

    private static boolean isSame(Work work, Work today) {
        // Images may be those of MNIST or their stand-in.
        boolean dataAreChosen = today.network().equals(Topology.IMAGE.title());
        return work.equals(dataAreChosen ? today.on(work.data()) : today);
    }
}
