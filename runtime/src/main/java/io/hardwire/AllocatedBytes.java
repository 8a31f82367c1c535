package io.hardwire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the calling thread has allocated, as HotSpot counts it where the module {@code jdk.management} is there. */
final class AllocatedBytes {
    /** What is not counted is not known. */
    static final long UNKNOWN = -1;

    private static final boolean HAS_COUNTER =
            ModuleLayer.boot().findModule("jdk.management").isPresent();

    private AllocatedBytes() {}

    /** Bytes since the thread began, or {@link #UNKNOWN}. */
    static long ofThisThread() {
        return HAS_COUNTER ? Counter.ofThisThread() : UNKNOWN;
    }

    /** A class of its own, because it cannot be loaded where the module is not. */
    private static final class Counter {
        private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static long ofThisThread() {
            return THREADS instanceof ThreadMXBean threads ? threads.getCurrentThreadAllocatedBytes() : UNKNOWN;
        }
    }
}
