package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.rival.Entrant;
import io.hardwire.benchmark.rival.Judge;
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
import org.openjdk.jmh.annotations.TearDown;

/** Steady speed: passes over the data, again and again, one contender and one task to a JVM. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Race {
    /** What is done. */
    @Param
    public Task task = Task.IRIS_TRAIN_32;

    /** The class name of a {@link io.hardwire.benchmark.rival.Rival}. */
    @Param("Hardwire")
    public String rival = "Hardwire";

    @SuppressWarnings("NullAway.Init") // by enter
    private Entrant entrant;

    @SuppressWarnings("NullAway.Init") // by enter
    private Batches batches;

    private double lossBefore;

    /** Makes network and data. */
    @Setup
    public void enter() {
        batches = task.batches();
        entrant = Rivals.named(rival).enter(task, batches);
        lossBefore = Judge.squaredError(entrant, batches);
    }

    /** A pass over the data. */
    @Benchmark
    public Object pass() {
        return entrant.pass();
    }

    /**
     * Frees what is outside the heap.
     *
     * @throws IllegalStateException if a network that was trained is no better than before: such figures are worth nothing
     */
    @TearDown
    public void leave() {
        double loss = Judge.squaredError(entrant, batches);
        entrant.close();
        boolean asItShouldBe = task.kind() == Task.Kind.TRAIN ? loss < lossBefore : loss == lossBefore;
        if (!asItShouldBe) {
            throw new IllegalStateException(rival + " came from a loss of " + lossBefore + " to " + loss);
        }
    }
}
