@NullMarked
package io.hardwire.benchmark.onnx;

import org.jspecify.annotations.NullMarked;
