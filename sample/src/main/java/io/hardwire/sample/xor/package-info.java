/** The exclusive or, on one screen. */
@NullMarked
package io.hardwire.sample.xor;

import org.jspecify.annotations.NullMarked;
