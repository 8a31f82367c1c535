package io.hardwire.benchmark.report;

/**
 * Who did it.
 *
 * @param title the library, with its version
 * @param target for which machine, if it is Hardwire
 * @param precision the type of its numbers: float or double
 */
public record Library(String title, String target, String precision) {}
