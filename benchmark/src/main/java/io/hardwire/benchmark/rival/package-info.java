/** Who races: one small class for each library, and what they have in common. */
@NullMarked
package io.hardwire.benchmark.rival;

import org.jspecify.annotations.NullMarked;
