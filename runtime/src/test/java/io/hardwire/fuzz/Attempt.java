package io.hardwire.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * An attempt to read what a fuzzer made. It ends well or with the exception that the reader's documentation has for bad input, which says
 * what is wrong; and it allocates, garbage included, no more than a small multiple of the input, on top of buffers of a fixed size.
 * Anything else is a finding.
 *
 * <p>Everyday builds try the inputs that lie in the folder of resources beside a test. {@code CONTRIBUTING.md} has the command that searches for more.
 */
public final class Attempt {
    /** Reads, and may fail. */
    @FunctionalInterface
    public interface Body {
        /** Reads. */
        void read() throws IOException;
    }

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BUFFERS = 1L << 19;

    /** Whatever loads a class pays for it, and the fuzzer rewrites it then: that much is allocated only once. */
    private static final int MOST_TIMES = 4;

    private final Class<? extends Exception> refusal;
    private final long bytesForOne;

    private Attempt(Class<? extends Exception> refusal, long bytesForOne) {
        this.refusal = refusal;
        this.bytesForOne = bytesForOne;
    }

    /**
     * An attempt.
     *
     * @param refusal what bad input gets
     * @param bytesForOne how many bytes may be allocated for each byte of the input
     */
    public static Attempt refusingWith(Class<? extends Exception> refusal, long bytesForOne) {
        return new Attempt(refusal, bytesForOne);
    }

    /**
     * Reads.
     *
     * @param length the length of the input in bytes
     * @return whether the input was good
     */
    public boolean on(long length, Body body) throws IOException {
        long allowed = BUFFERS + bytesForOne * length;
        long least = Long.MAX_VALUE;
        boolean isGood = false;
        for (int times = 0; times < MOST_TIMES && least > allowed; times++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            isGood = isGood(body);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        if (least > allowed) {
            throw new AssertionError(
                    least + " bytes were allocated for " + length + " of input; allowed are " + allowed);
        }
        return isGood;
    }

    private boolean isGood(Body body) throws IOException {
        try {
            body.read();
            return true;
        } catch (IOException | RuntimeException e) {
            if (!refusal.isInstance(e)) {
                throw e;
            }
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("the refusal says nothing", e);
            }
            return false;
        }
    }
}
