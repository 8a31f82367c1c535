/**
 * Races generated networks against other Java libraries, measures what a cold start and a build cost, and makes a page of it:
 * {@link io.hardwire.benchmark.BenchmarkApp} is the program.
 */
@NullMarked
package io.hardwire.benchmark;

import org.jspecify.annotations.NullMarked;
