package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.peak.VectorPeak;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Fused multiply-adds of this very core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Peak {
    /** For each call: whole rounds of ten sums of vectors up to 64 floats. */
    static final long OPERATIONS = 17_920_000;

    /** On the Vector API. */
    @Benchmark
    public float vector() {
        return VectorPeak.run(OPERATIONS);
    }
}
