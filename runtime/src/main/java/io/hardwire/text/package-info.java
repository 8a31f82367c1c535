/** How messages and tables say things. Not exported. */
@NullMarked
package io.hardwire.text;

import org.jspecify.annotations.NullMarked;
