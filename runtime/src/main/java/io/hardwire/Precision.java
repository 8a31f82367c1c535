package io.hardwire;

/** The primitive type in which a network computes and in which its parameters are kept. */
public enum Precision {
    /** 32-bit: four bytes a parameter, and the faster of the two. */
    FLOAT,
    /** 64-bit. */
    DOUBLE
}
