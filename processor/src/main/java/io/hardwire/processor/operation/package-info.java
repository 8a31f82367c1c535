/** What a network computes: its layers, their parameters, and the formulas of activations and losses. */
@NullMarked
package io.hardwire.processor.operation;

import org.jspecify.annotations.NullMarked;
