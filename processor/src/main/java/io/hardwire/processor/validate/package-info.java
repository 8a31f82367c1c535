/** What is wrong with what the user wrote: every problem at once, each at its place, with a stable code and a remedy. */
@NullMarked
package io.hardwire.processor.validate;

import org.jspecify.annotations.NullMarked;
