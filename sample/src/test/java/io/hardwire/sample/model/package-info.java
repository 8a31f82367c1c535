@NullMarked
package io.hardwire.sample.model;

import org.jspecify.annotations.NullMarked;
