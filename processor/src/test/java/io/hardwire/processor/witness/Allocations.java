package io.hardwire.processor.witness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the running thread allocates. */
final class Allocations {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocations() {}

    /** All that this thread has allocated so far. */
    static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** What the quietest of so many stretches of calls allocates; none follows one that allocates nothing. */
    static long least(int stretches, int calls, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int stretch = 0; stretch < stretches && least > 0; stretch++) {
            long before = bytes();
            for (int k = 0; k < calls; k++) {
                call.run();
            }
            least = Math.min(least, bytes() - before);
        }
        return least;
    }
}
