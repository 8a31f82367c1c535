package io.hardwire.benchmark.rival;

import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.List;

/** A library that can take part in the race. Found by {@link java.util.ServiceLoader}. */
public interface Rival {
    /** The library, with its version. */
    String title();

    /** The type of its numbers: float or double. */
    String precision();

    /** Whether it can do this piece of work. */
    default boolean takes(Task task) {
        return task.threads() == 1;
    }

    /** Whether its networks start from the parameters of {@link Hardwire}'s, so that answers can be compared. */
    default boolean startsFromHardwiresWeights() {
        return false;
    }

    /** What its JVM has to be told. */
    default List<String> jvmArguments() {
        return List.of();
    }

    /** How long it has to run before it is at its best. What HotSpot compiles needs its time, and at least thirty passes over large data. */
    default int warmUpSeconds(Task task) {
        return 5;
    }

    /** A network of the task's shape with fresh weights, its data in the library's own form, its buffers ready. */
    Entrant enter(Task task, Batches batches);
}
