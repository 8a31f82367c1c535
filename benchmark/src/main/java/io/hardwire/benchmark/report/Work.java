package io.hardwire.benchmark.report;

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
        String data) {}
