/** Generated networks, compiled and run, before witnesses that share no code with their generator. */
@NullMarked
package io.hardwire.processor.witness;

import org.jspecify.annotations.NullMarked;
