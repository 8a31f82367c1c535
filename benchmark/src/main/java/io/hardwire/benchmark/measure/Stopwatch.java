package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.report.Figure;
import io.hardwire.benchmark.report.Library;
import io.hardwire.benchmark.report.Measurement;
import io.hardwire.benchmark.report.Measurement.Kind;
import io.hardwire.benchmark.report.Work;
import io.hardwire.benchmark.work.Task;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs one JMH benchmark at a time in JVMs of its own, and makes measurements of what it says. */
final class Stopwatch {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int COLD_STARTS = 5;

    private final Effort effort;

    Stopwatch(Effort effort) {
        this.effort = effort;
    }

    /** Steady speed, and what is allocated. */
    Measurement speed(Task task, Contender contender) throws RunnerException {
        TimeValue warmUp = effort.warmUp(contender.warmUpSeconds(task));
        RunResult result = run(options("Race.pass", task, contender)
                .forks(effort.forks())
                .warmupIterations(1)
                .warmupTime(warmUp)
                .measurementIterations(effort.iterations())
                .measurementTime(effort.iteration())
                .addProfiler(GCProfiler.class));
        int samples = task.batches().samples();
        Figure figure = figure(result, 1.0 / samples, "ns/sample");
        return new Measurement(
                Kind.SPEED,
                Work.of(task),
                library(contender),
                figure,
                bytes(result, task),
                warmUp.convertTo(TimeUnit.MILLISECONDS) / 1e3,
                Machine.now());
    }

    /** From nothing to the first answer, or to the end of the first pass. */
    Measurement coldStart(Kind kind, Task task, Contender contender) throws RunnerException {
        String method = kind == Kind.FIRST_ANSWER ? "ColdStart.firstAnswer" : "ColdStart.firstPass";
        RunResult result = run(options(method, task, contender)
                .forks(effort.forks() == 1 ? 1 : COLD_STARTS)
                .warmupIterations(0)
                .measurementIterations(1));
        return new Measurement(kind, Work.of(task), library(contender), figure(result, 1e-3, "ms"), Machine.now());
    }

    /** The core's own speed. */
    Measurement peak() throws RunnerException {
        RunResult result = run(new OptionsBuilder()
                .include("\\.Peak\\.vector$")
                .jvmArgsAppend(Target.VECTOR.jvmArguments().toArray(new String[0]))
                .forks(1)
                .warmupIterations(1)
                .warmupTime(effort.warmUp(1))
                .measurementIterations(10)
                .measurementTime(TimeValue.milliseconds(100)));
        Statistics times = result.getPrimaryResult().getStatistics();
        Figure figure = new Figure(
                Peak.OPERATIONS / times.getPercentile(50),
                Peak.OPERATIONS / times.getMax(),
                Peak.OPERATIONS / times.getMin(),
                "GFLOP/s");
        return new Measurement(
                Kind.PEAK, Work.PEAK, new Library("the core itself", "", "float"), figure, Machine.now());
    }

    private static ChainedOptionsBuilder options(String method, Task task, Contender contender) {
        return new OptionsBuilder()
                .include("\\." + method.replace(".", "\\.") + "$")
                .param("task", task.name())
                .param("rival", contender.className())
                .jvmArgsAppend(contender.jvmArguments());
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
    }

    private static Figure figure(RunResult result, double scale, String unit) {
        Statistics statistics = result.getPrimaryResult().getStatistics();
        return new Figure(
                scale * statistics.getPercentile(50), scale * statistics.getMin(), scale * statistics.getMax(), unit);
    }

    private static @Nullable Double bytes(RunResult result, Task task) {
        @Nullable Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? null : allocated.getScore() / task.batches().count();
    }

    static Library library(Contender contender) {
        return new Library(
                contender.rival().title(),
                contender.targetTitle(),
                contender.rival().precision());
    }
}
