@NullMarked
package io.hardwire.benchmark.rival;

import org.jspecify.annotations.NullMarked;
