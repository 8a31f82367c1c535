/** Handwritten digits, end to end: from images of 8 x 8 pixels to a network that reads them. */
@NullMarked
package io.hardwire.sample.digits;

import org.jspecify.annotations.NullMarked;
