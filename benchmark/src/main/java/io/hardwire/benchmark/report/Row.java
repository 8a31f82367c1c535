package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;

/**
 * A measurement, and the run that it belongs to.
 *
 * @param run which
 * @param measurement what came out
 */
record Row(Run run, Measurement measurement) {
    Kind kind() {
        return measurement.kind();
    }

    Work work() {
        return measurement.work();
    }

    Library library() {
        return measurement.library();
    }

    double value() {
        return measurement.figure().value();
    }

    double least() {
        return measurement.figure().least();
    }

    /** Who it was, as in {@code Hardwire, Vector API (float)}. */
    String who() {
        String target = library().target().isEmpty() ? "" : ", " + library().target();
        return library().title() + target + " (" + library().precision() + ")";
    }

    /** The share of what its run saw the core do, for each of its threads; 0 if its run did not look. */
    double shareOfPeak() {
        double peak = run.peak() * work().threads();
        return peak == 0 ? 0 : work().operations() / value() / peak;
    }
}
