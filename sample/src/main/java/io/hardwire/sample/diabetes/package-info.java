/** A regression, end to end: from a table of patients to a network that says how far their diabetes will be in a year. */
@NullMarked
package io.hardwire.sample.diabetes;

import org.jspecify.annotations.NullMarked;
