/** How an operation becomes statements: unrolled over named locals, or in loops with literal bounds. */
@NullMarked
package io.hardwire.processor.target;

import org.jspecify.annotations.NullMarked;
