/** Writes a network as an ONNX model, so that ONNX Runtime can race with Hardwire's own parameters. */
@NullMarked
package io.hardwire.benchmark.onnx;

import org.jspecify.annotations.NullMarked;
