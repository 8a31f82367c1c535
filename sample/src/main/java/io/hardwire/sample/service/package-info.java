/** A program that goes on for as long as it is let: it answers, learns from what came of its answers, and survives being killed. */
@NullMarked
package io.hardwire.sample.service;

import org.jspecify.annotations.NullMarked;
