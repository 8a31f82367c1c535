package io.hardwire;

/** Whether generated code spells out every multiplication or walks a layer in loops. */
public enum Unroll {
    /** Small networks and layers are unrolled, wide layers become loops with literal bounds. */
    AUTO,
    /**
     * Every layer is unrolled, split over as many methods as HotSpot's 8,000-byte limit asks for. Above 8,192 parameters it is
     * a compile error.
     */
    FULL,
    /** Every layer is a loop: the shortest source and the smallest class files. */
    LOOPS
}
