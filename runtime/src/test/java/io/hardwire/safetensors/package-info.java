@NullMarked
package io.hardwire.safetensors;

import org.jspecify.annotations.NullMarked;
