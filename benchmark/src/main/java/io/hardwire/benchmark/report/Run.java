package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import java.util.List;

/**
 * What the program measured from one start to its end, on one machine.
 *
 * @param name its file's
 * @param measurements what came out, in order
 */
public record Run(String name, List<Measurement> measurements) {
    /** The most that this run saw the core do, in GFLOP/s; 0 if it did not look. */
    double peak() {
        return measurements.stream()
                .filter(m -> m.kind() == Kind.PEAK && Meaning.isStillThatOf(m))
                .mapToDouble(m -> m.figure().most())
                .max()
                .orElse(0);
    }
}
