/** Slow, plain and complete: what generated code is compared with, bit by bit. */
@NullMarked
package io.hardwire.processor.reference;

import org.jspecify.annotations.NullMarked;
