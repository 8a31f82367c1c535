/** Data sets: made from arrays or CSV, shuffled, split and standardised. All of it is checked when it is loaded. */
@NullMarked
package io.hardwire.data;

import org.jspecify.annotations.NullMarked;
