/** Which methods there will be, and which operations each holds, under HotSpot's limit on a method's size. */
@NullMarked
package io.hardwire.processor.plan;

import org.jspecify.annotations.NullMarked;
