/** The elementary functions, in operations that every machine rounds alike. */
@NullMarked
package io.hardwire.processor.operation.function;

import org.jspecify.annotations.NullMarked;
