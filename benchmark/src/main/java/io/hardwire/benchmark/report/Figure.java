package io.hardwire.benchmark.report;

/**
 * What was measured.
 *
 * @param value the median
 * @param least the smallest
 * @param most the largest
 * @param unit as in {@code ns/sample}
 */
public record Figure(double value, double least, double most, String unit) {}
