/** Fisher's Iris, end to end: from a table of measurements to a network that names a flower. */
@NullMarked
package io.hardwire.sample.iris;

import org.jspecify.annotations.NullMarked;
