/**
 * What the user wrote, as values. {@link io.hardwire.processor.spec.Declaration} is the text as it stands, right or wrong;
 * {@link io.hardwire.processor.spec.NetworkSpec} is a network without a fault, which later stages may take at its word.
 */
@NullMarked
package io.hardwire.processor.spec;

import org.jspecify.annotations.NullMarked;
