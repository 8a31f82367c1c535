@NullMarked
package io.hardwire.sample.service;

import org.jspecify.annotations.NullMarked;
