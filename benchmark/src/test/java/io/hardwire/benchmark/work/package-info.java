@NullMarked
package io.hardwire.benchmark.work;

import org.jspecify.annotations.NullMarked;
