/** Operations on blocks of samples in plain Java: loops over one array a number, which HotSpot's C2 turns into vector code. */
@NullMarked
package io.hardwire.processor.lanes;

import org.jspecify.annotations.NullMarked;
