/** Reads and writes files in the format safetensors. Not exported. */
@NullMarked
package io.hardwire.safetensors;

import org.jspecify.annotations.NullMarked;
