@NullMarked
package io.hardwire.sample.xor;

import org.jspecify.annotations.NullMarked;
