package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Method;

/** A method of the kernels class, with an upper bound of its bytecode in bytes. */
public record Kernel(Method method, int size) {}
