/** The losses that training may make small, one file each: value and output error. */
@NullMarked
package io.hardwire.processor.operation.loss;

import org.jspecify.annotations.NullMarked;
