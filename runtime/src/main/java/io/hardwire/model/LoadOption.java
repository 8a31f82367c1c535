package io.hardwire.model;

/** What a network puts up with when it reads a model file; without any of these it is strict. */
public enum LoadOption {
    /**
     * Parameters of double precision are rounded to the {@code float} that is nearest. Without it, a network of {@code float}s refuses a
     * file of F64. The other way round nothing is lost, and no option is needed.
     */
    NARROW,
    /**
     * The names of inputs, outputs and classes may be others than those of the network: after a name was changed in the interface. Whoever
     * says so has seen to it that the order is the same.
     */
    ANY_NAMES
}
