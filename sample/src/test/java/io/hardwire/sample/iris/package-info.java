@NullMarked
package io.hardwire.sample.iris;

import org.jspecify.annotations.NullMarked;
