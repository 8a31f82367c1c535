@NullMarked
package io.hardwire.processor.spec;

import org.jspecify.annotations.NullMarked;
