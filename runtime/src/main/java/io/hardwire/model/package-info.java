/** What a model file says besides parameters, and what is wrong with it. */
@NullMarked
package io.hardwire.model;

import org.jspecify.annotations.NullMarked;
