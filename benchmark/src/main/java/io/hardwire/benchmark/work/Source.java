package io.hardwire.benchmark.work;

import io.hardwire.data.Dataset;

/**
 * Samples, and where they come from.
 *
 * @param origin what a reader is told
 * @param samples what the contenders get
 */
public record Source(String origin, Dataset samples) {}
