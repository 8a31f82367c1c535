@NullMarked
package io.hardwire.benchmark.report;

import org.jspecify.annotations.NullMarked;
