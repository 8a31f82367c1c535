/** The rules that turn a gradient into new parameters. */
@NullMarked
package io.hardwire.optimizer;

import org.jspecify.annotations.NullMarked;
