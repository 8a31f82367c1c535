/** Java source from a spec and a plan; the only package that knows JavaPoet. */
@NullMarked
package io.hardwire.processor.emit;

import org.jspecify.annotations.NullMarked;
