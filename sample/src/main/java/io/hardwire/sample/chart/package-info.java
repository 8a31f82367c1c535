/** What the programs of this module draw with. */
@NullMarked
package io.hardwire.sample.chart;

import org.jspecify.annotations.NullMarked;
