/** Training from a file that is larger than memory. */
@NullMarked
package io.hardwire.sample.large;

import org.jspecify.annotations.NullMarked;
