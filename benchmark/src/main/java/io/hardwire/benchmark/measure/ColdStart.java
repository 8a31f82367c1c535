package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.rival.Entrant;
import io.hardwire.benchmark.rival.Rivals;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The first time in a fresh JVM, with everything that it takes: finding the library, loading its classes and native code, making
 * the network. Only the data are there before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ColdStart {
    /** What is done. */
    @Param
    public Task task = Task.IRIS_TRAIN_32;

    /** The class name of a {@link io.hardwire.benchmark.rival.Rival}. */
    @Param("Hardwire")
    public String rival = "Hardwire";

    @SuppressWarnings("NullAway.Init") // by read
    private Batches batches;

    /** Reads the data. */
    @Setup
    public void read() {
        batches = task.batches();
    }

    /** Up to the first answer. */
    @Benchmark
    public Object firstAnswer() {
        Entrant entrant = Rivals.named(rival).enter(task, batches);
        return entrant.outputs(batches.inputRows()[0]);
    }

    /** Up to the end of the first pass over the data. */
    @Benchmark
    public Object firstPass() {
        Entrant entrant = Rivals.named(rival).enter(task, batches);
        return entrant.pass();
    }
}
