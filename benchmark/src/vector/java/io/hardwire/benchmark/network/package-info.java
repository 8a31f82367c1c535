/** The networks that are raced. Compiled where the Vector API can be seen, so that their kernels exist in every form. */
@NullMarked
package io.hardwire.benchmark.network;

import org.jspecify.annotations.NullMarked;
