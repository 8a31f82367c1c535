@NullMarked
package io.hardwire.sample.diabetes;

import org.jspecify.annotations.NullMarked;
