package io.hardwire.benchmark.report;

/**
 * Under what conditions it was measured.
 *
 * @param cpu the processor's name
 * @param jdk the JVM's version
 * @param date the day, as in 2026-11-23
 * @param cores what the JVM was pinned to
 */
public record Conditions(String cpu, String jdk, String date, String cores) {}
