package io.hardwire.processor.spec;

/**
 * A method of the interface, to be implemented. Its parameters are those of {@link #input}, then those of {@link #output} if it
 * has any.
 *
 * @param varargs whether the last parameter is written {@code float... x}
 */
public record MethodSpec(String name, InputForm input, OutputForm output, boolean varargs) {}
