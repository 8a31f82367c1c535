package io.hardwire.benchmark.report;

import io.hardwire.benchmark.work.DataSets;
import io.hardwire.benchmark.work.Task;

/**
 * What was done.
 *
 * @param task the name of a {@link io.hardwire.benchmark.work.Task}, or what else it was
 * @param title what a reader calls it
 * @param network its layers
 * @param batch samples in a batch
 * @param threads threads allowed
 * @param operations floating-point operations of the matrix products, for each sample
 * @param optimizer the rule of the update, if something was trained
 * @param data where the samples come from
 */
public record Work(
        String task,
        String title,
        String network,
        int batch,
        int threads,
        long operations,
        String optimizer,
        String data) {
    /** What shows how much the core itself can do. */
    public static final Work PEAK = new Work("PEAK_VECTOR", "ten sums of multiply-adds", "", 0, 1, 0, "", "");

    /** A piece of work as it is done today. */
    public static Work of(Task task) {
        boolean trains = task.kind() == Task.Kind.TRAIN;
        return new Work(
                task.name(),
                task.title(),
                task.topology().title(),
                task.batch(),
                task.threads(),
                task.operations(),
                trains ? task.topology().rule().title() : "",
                DataSets.of(task.topology()).origin());
    }

    /** The same on other data. */
    Work on(String otherData) {
        return new Work(task, title, network, batch, threads, operations, optimizer, otherData);
    }
}
