/** Random numbers that a seed fixes for ever. */
@NullMarked
package io.hardwire.random;

import org.jspecify.annotations.NullMarked;
