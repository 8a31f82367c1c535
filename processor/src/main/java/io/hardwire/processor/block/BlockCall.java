package io.hardwire.processor.block;

import io.hardwire.processor.expression.Statement;

/** A call of a kernel, or of a method of the runtime, in a pass over a block, and when it is made. */
public record BlockCall(When when, Statement.Invoke call) {

    /** What the runtime has said of the block. */
    public enum When {
        ALWAYS,
        /** Its samples have weights. */
        WEIGHTED,
        /** Units are left out. */
        DROPPING,
        /** A strip's samples follow each other in the arrays, and there are enough of them to fill it; and vectors are wide enough to permute them. */
        IN_ORDER,
        /** Vectors are wide enough to permute them. */
        IN_VECTORS,
        /** What stands before it does not hold. */
        OTHERWISE,
        /** There are too few samples to fill the strip. */
        NOT_FULL,
        /** The strip is the first of its block. */
        FIRST,
        /** It is not. */
        LATER,
        /** There are samples behind the first piece of the block: once for each piece of these. */
        FURTHER_PIECES
    }

    public static BlockCall always(Statement.Invoke call) {
        return new BlockCall(When.ALWAYS, call);
    }
}
