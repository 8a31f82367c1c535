package io.hardwire.processor.target;

/** How an operation is written down. */
public enum Schedule {
    /** Every multiplication spelled out. */
    UNROLLED,
    /** Loops with literal bounds. */
    LOOPS
}
