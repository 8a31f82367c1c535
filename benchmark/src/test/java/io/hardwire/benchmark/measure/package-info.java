@NullMarked
package io.hardwire.benchmark.measure;

import org.jspecify.annotations.NullMarked;
