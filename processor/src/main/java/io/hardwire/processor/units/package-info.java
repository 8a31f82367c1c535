/** One sample, with the units of a layer side by side in the lanes of vectors. */
@NullMarked
package io.hardwire.processor.units;

import org.jspecify.annotations.NullMarked;
