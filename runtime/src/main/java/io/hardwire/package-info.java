/** The annotation that asks for a network, and what generated networks run on. */
@NullMarked
package io.hardwire;

import org.jspecify.annotations.NullMarked;
