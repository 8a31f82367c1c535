package io.hardwire.benchmark.measure;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long is measured.
 *
 * @param patience seconds of warm-up beyond which a rival is left out of a piece of work, unless it is asked for
 * @param forks fresh JVMs for each figure
 * @param warmUpFactor times what the rival says it needs
 * @param iterations measured stretches in each JVM
 * @param iteration the length of a stretch
 */
public record Effort(int patience, int forks, double warmUpFactor, int iterations, TimeValue iteration) {
    /** Figures in a few minutes. */
    public static final Effort QUICK = new Effort(20, 1, 1.0, 5, TimeValue.milliseconds(200));
    /** Figures to print. */
    public static final Effort FULL = new Effort(60, 2, 1.5, 10, TimeValue.milliseconds(500));
    /** No figures: shows that everything runs. */
    public static final Effort SMOKE = new Effort(60, 1, 0.05, 1, TimeValue.milliseconds(100));

    TimeValue warmUp(int seconds) {
        return TimeValue.milliseconds(Math.round(1000 * seconds * warmUpFactor));
    }
}
