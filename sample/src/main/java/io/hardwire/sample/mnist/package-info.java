/** MNIST's digits, as LeCun and others had them learnt in 1998, for those who have the files. */
@NullMarked
package io.hardwire.sample.mnist;

import org.jspecify.annotations.NullMarked;
