@NullMarked
package io.hardwire.sample.recipes;

import org.jspecify.annotations.NullMarked;
