/** Keeps the pages of {@code docs} true: what they quote is compared with the code, what they compute is computed. */
@NullMarked
package io.hardwire.processor.docs;

import org.jspecify.annotations.NullMarked;
