package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.report.Figure;
import io.hardwire.benchmark.report.Measurement;
import io.hardwire.benchmark.report.Measurement.Kind;
import io.hardwire.benchmark.report.Work;
import io.hardwire.benchmark.work.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Everything that is measured, in order. Each measurement is handed on as soon as it is there. */
public final class Programme {
    /** Where a cold start is interesting: the smallest and the largest network. */
    private static final List<Task> STARTS = List.of(Task.IRIS_TRAIN_32, Task.IMAGE_TRAIN_32);

    private static final int WARM_UPS = 3;

    private final List<Task> tasks;
    private final List<Contender> contenders;
    private final boolean areAskedFor;
    private final Effort effort;
    private final Stopwatch stopwatch;
    private final Pinning cores;
    private final Consumer<Measurement> sink;
    private final List<String> failures = new ArrayList<>();

    /**
     * A programme.
     *
     * @param tasks the pieces of work
     * @param targets the forms in which Hardwire takes part
     * @param rivals the class names of the others; all that the effort has the time for if empty
     * @param cores where everything runs
     * @param sink who hears of each measurement
     */
    public Programme(
            List<Task> tasks,
            List<Target> targets,
            List<String> rivals,
            Effort effort,
            Pinning cores,
            Consumer<Measurement> sink) {
        this.tasks = tasks;
        this.contenders = Contender.all(targets, rivals);
        this.areAskedFor = !rivals.isEmpty();
        this.cores = cores;
        this.effort = effort;
        this.stopwatch = new Stopwatch(effort);
        this.sink = sink;
    }

    /** What went wrong, if anything: one line for each figure that is missing. */
    public List<String> failures() {
        return failures;
    }

    /** How long {@link #race} takes, roughly. */
    public Duration expected() {
        double seconds = 0;
        for (Task task : tasks) {
            for (Contender contender : contenders) {
                if (contender.takes(task) && hasTimeFor(contender, task)) {
                    seconds += effort.seconds(contender, task);
                }
            }
        }
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** The core's own speed, and everyone's at each piece of work. */
    public void race() {
        peak();
        for (Task task : tasks) {
            cores.allow(task.threads());
            for (Contender contender : contenders) {
                if (!contender.takes(task)) {
                    continue;
                }
                if (hasTimeFor(contender, task)) {
                    attempt(contender, task, () -> sink.accept(stopwatch.speed(task, contender)));
                } else {
                    sink.accept(leftOut(contender, task));
                }
            }
        }
        cores.allow(1);
        peak();
    }

    /** Before and after, since neighbours come and go. */
    private void peak() {
        attempt("the core's peak", () -> sink.accept(stopwatch.peak()));
    }

    private static Measurement leftOut(Contender contender, Task task) {
        double seconds = contender.warmUpSeconds(task);
        Figure figure = new Figure(seconds, seconds, seconds, "s of warm-up");
        return new Measurement(Kind.LEFT_OUT, Work.of(task), Stopwatch.library(contender), figure, Machine.now());
    }

    /** First answer, first pass, and the way to full speed. */
    public void coldStarts() {
        for (Task task : STARTS) {
            for (Contender contender : contenders) {
                if (tasks.contains(task) && contender.takes(task) && hasTimeFor(contender, task)) {
                    attempt(contender, task, () -> {
                        sink.accept(stopwatch.coldStart(Kind.FIRST_ANSWER, task, contender));
                        sink.accept(stopwatch.coldStart(Kind.FIRST_PASS, task, contender));
                        sink.accept(warmUp(task, contender));
                    });
                }
            }
        }
    }

    /** What the processor costs. */
    public void builds() {
        attempt("build", () -> new Build(effort.iterations()).measure().forEach(sink));
    }

    private boolean hasTimeFor(Contender contender, Task task) {
        return areAskedFor || contender.target() != null || contender.warmUpSeconds(task) <= effort.patience();
    }

    private Measurement warmUp(Task task, Contender contender) throws IOException {
        long run = 2 * effort.warmUp(contender.warmUpSeconds(task)).convertTo(TimeUnit.MILLISECONDS);
        double[] times = new double[effort.forks() == 1 ? 1 : WARM_UPS];
        for (int k = 0; k < times.length; k++) {
            times[k] = Double.parseDouble(FreshJvm.run(
                    WarmUp.class,
                    List.of(contender.jvmArguments()),
                    task.name(),
                    contender.className(),
                    Long.toString(run)));
        }
        Arrays.sort(times);
        Figure figure = new Figure(times[times.length / 2], times[0], times[times.length - 1], "ms");
        return new Measurement(Kind.WARM_UP, Work.of(task), Stopwatch.library(contender), figure, Machine.now());
    }

    private void attempt(Contender contender, Task task, Attempt attempt) {
        attempt(contender.title() + ", " + task.title(), attempt);
    }

    private void attempt(String what, Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException | RunnerException problem) {
            failures.add(what + ": " + problem.getMessage());
        }
    }

    private interface Attempt {
        void make() throws IOException, RunnerException;
    }
}
