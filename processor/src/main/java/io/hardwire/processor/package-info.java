/** The annotation processor: what the user wrote becomes a spec, a validated spec a plan, a plan Java source. */
@NullMarked
package io.hardwire.processor;

import org.jspecify.annotations.NullMarked;
