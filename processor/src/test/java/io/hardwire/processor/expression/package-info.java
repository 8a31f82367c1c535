@NullMarked
package io.hardwire.processor.expression;

import org.jspecify.annotations.NullMarked;
