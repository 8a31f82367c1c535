/** How fast this very core is, whatever the network. */
@NullMarked
package io.hardwire.benchmark.peak;

import org.jspecify.annotations.NullMarked;
