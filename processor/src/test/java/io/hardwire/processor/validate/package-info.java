@NullMarked
package io.hardwire.processor.validate;

import org.jspecify.annotations.NullMarked;
