/** What the fuzz tests of all readers have in common. */
@NullMarked
package io.hardwire.fuzz;

import org.jspecify.annotations.NullMarked;
