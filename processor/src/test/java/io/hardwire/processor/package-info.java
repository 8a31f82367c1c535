@NullMarked
package io.hardwire.processor;

import org.jspecify.annotations.NullMarked;
