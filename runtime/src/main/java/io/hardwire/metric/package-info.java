/** Measures of how good a network is: of classes and of numbers, on any data set. */
@NullMarked
package io.hardwire.metric;

import org.jspecify.annotations.NullMarked;
