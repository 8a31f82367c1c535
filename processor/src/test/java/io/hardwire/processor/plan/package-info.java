@NullMarked
package io.hardwire.processor.plan;

import org.jspecify.annotations.NullMarked;
