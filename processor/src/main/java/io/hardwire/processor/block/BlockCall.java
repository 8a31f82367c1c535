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
        DROPPING
    }

    public static BlockCall always(Statement.Invoke call) {
        return new BlockCall(When.ALWAYS, call);
    }
}
