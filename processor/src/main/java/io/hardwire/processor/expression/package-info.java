/** Arithmetic as data: what generated code computes, before anybody prints it. */
@NullMarked
package io.hardwire.processor.expression;

import org.jspecify.annotations.NullMarked;
