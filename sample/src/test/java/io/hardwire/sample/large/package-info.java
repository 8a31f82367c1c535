@NullMarked
package io.hardwire.sample.large;

import org.jspecify.annotations.NullMarked;
