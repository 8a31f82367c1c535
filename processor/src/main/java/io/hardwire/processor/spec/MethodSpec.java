package io.hardwire.processor.spec;

/**
 * A method of the interface, to be implemented. Its parameters are those of {@link #input}, then that of {@link #output} if it
 * has one.
 *
 * @param varargs whether the last parameter is written {@code float... x}
 */
public record MethodSpec(String name, InputForm input, OutputForm output, boolean varargs) {}
