@NullMarked
package io.hardwire.sample.digits;

import org.jspecify.annotations.NullMarked;
