/** What is raced: the networks, the pieces of work, and the data. */
@NullMarked
package io.hardwire.benchmark.work;

import org.jspecify.annotations.NullMarked;
