/** Operations on blocks of samples: sixteen and more travel side by side, one in each lane of a vector. */
@NullMarked
package io.hardwire.processor.block;

import org.jspecify.annotations.NullMarked;
