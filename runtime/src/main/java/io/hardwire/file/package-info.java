/** Files that are whole, whenever the program or the machine may stop. */
@NullMarked
package io.hardwire.file;

import org.jspecify.annotations.NullMarked;
