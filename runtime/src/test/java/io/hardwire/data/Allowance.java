package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much a reader may allocate for what it reads: a small multiple, on top of its buffers. */
final class Allowance {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BUFFERS = 64L << 20;
    private static final long FOR_A_BYTE = 1 << 14;

    private final long before = THREADS.getCurrentThreadAllocatedBytes();

    void check(int length) {
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(BUFFERS + FOR_A_BYTE * length);
    }
}
