package io.hardwire;

/** Whether generated code spells out every multiplication or walks a layer in loops. */
public enum Unroll {
    /** Small networks and layers are unrolled, wide layers become loops with literal bounds. */
    AUTO,
    /**
     * Every multiplication is spelled out, over as many methods as HotSpot's 8,000-byte limit asks for. Above 8,192 parameters it
     * is a compile error. What cannot be cut stays a loop: a unit with more inputs than one method holds (some 400), and
     * softmax and loss of more outputs than one method holds (some 100).
     */
    FULL,
    /** Every layer is a loop: the shortest source and the smallest class files. */
    LOOPS
}
