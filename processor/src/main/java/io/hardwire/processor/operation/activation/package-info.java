/** The activations that a layer may have, one file each: value and derivative. */
@NullMarked
package io.hardwire.processor.operation.activation;

import org.jspecify.annotations.NullMarked;
