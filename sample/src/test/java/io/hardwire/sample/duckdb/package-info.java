@NullMarked
package io.hardwire.sample.duckdb;

import org.jspecify.annotations.NullMarked;
