/** What the programs of this module have in common on a command line. */
@NullMarked
package io.hardwire.sample.app;

import org.jspecify.annotations.NullMarked;
