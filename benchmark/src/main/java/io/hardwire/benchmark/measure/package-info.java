/** How it is measured: JMH for speed, small programs of our own for what JMH has no mode for. */
@NullMarked
package io.hardwire.benchmark.measure;

import org.jspecify.annotations.NullMarked;
