@NullMarked
package io.hardwire.processor.emit;

import org.jspecify.annotations.NullMarked;
