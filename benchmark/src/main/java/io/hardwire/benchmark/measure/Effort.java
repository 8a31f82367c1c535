package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.work.Task;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured, and how long.
 *
 * @param tasks the pieces of work, unless others are asked for
 * @param patience seconds of warm-up beyond which a rival is left out of a piece of work, unless it is asked for
 * @param forks fresh JVMs for each figure
 * @param warmUpFactor times what the rival says it needs
 * @param iterations measured stretches in each JVM
 * @param iteration the length of a stretch
 */
public record Effort(
        List<Task> tasks, int patience, int forks, double warmUpFactor, int iterations, TimeValue iteration) {
    private static final double START_SECONDS = 3;

    /** Figures in ten minutes, if only the light rivals are built in. */
    public static final Effort QUICK = new Effort(
            List.of(
                    Task.IRIS_TRAIN_32,
                    Task.IRIS_TRAIN_1,
                    Task.IRIS_PREDICT_1,
                    Task.IRIS_PREDICT_32,
                    Task.DIGIT_TRAIN_32,
                    Task.EXPONENTIAL_ADAM_ALL,
                    Task.IMAGE_TRAIN_32),
            20,
            1,
            1.0,
            15,
            TimeValue.milliseconds(200));
    /** Cold starts and builds alone. */
    public static final Effort STARTS = new Effort(List.of(Task.values()), 60, 2, 0.6, 5, TimeValue.milliseconds(200));
    /** Figures to print. */
    public static final Effort FULL = new Effort(List.of(Task.values()), 60, 2, 1.5, 10, TimeValue.milliseconds(500));
    /** No figures: shows that everything runs. */
    public static final Effort SMOKE = new Effort(List.of(Task.values()), 60, 1, 0.05, 1, TimeValue.milliseconds(100));

    /** How long a figure takes, the start and end of its JVMs included. */
    double seconds(Contender contender, Task task) {
        double measured = iterations * iteration.convertTo(TimeUnit.MILLISECONDS) / 1e3;
        double warmUp = contender.warmUpSeconds(task) * warmUpFactor;
        return forks * (START_SECONDS + warmUp + measured);
    }

    TimeValue warmUp(int seconds) {
        return TimeValue.milliseconds(Math.round(1000 * seconds * warmUpFactor));
    }
}
