@NullMarked
package io.hardwire.sample.mnist;

import org.jspecify.annotations.NullMarked;
