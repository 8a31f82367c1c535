/** A block of a small network, a strip of samples at a time: every index is a literal, or a literal and the variable of a loop with literal bounds. */
@NullMarked
package io.hardwire.processor.strip;

import org.jspecify.annotations.NullMarked;
