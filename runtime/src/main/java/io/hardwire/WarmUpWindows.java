package io.hardwire;

/** The stretches in which a thread calls kernels that are to become fast, and whether these still make objects. */
final class WarmUpWindows {
    /** Enough for each kernel to be called in every window. */
    private static final int LEAST_ROUNDS = 8;

    /** So many in a row without an object. */
    private static final int CLEAN = 3;

    /** Where objects are not counted: so many in a row that are no quicker than the best before. While C2 compiles one method, others wait. */
    private static final int STEADY = 20;

    /** What a window takes that is not quicker, as a share of the best time. */
    private static final double STEADY_SHARE = 0.9;

    private final WarmUp.Rounds kernels;
    private int rounds;
    private int clean;
    private int steady;
    private double bestNanos = Double.MAX_VALUE;

    WarmUpWindows(WarmUp.Rounds kernels) {
        this.kernels = kernels;
    }

    /** How many rounds there were. */
    int rounds() {
        return rounds;
    }

    /** What a round took in the best window. */
    double bestNanos() {
        return bestNanos;
    }

    boolean areFreeOfObjects() {
        return clean >= CLEAN || steady >= STEADY;
    }

    /** Calls kernels for so long, or a little longer; false if there are none. */
    boolean run(long nanos) {
        int inWindow = 0;
        long before = AllocatedBytes.ofThisThread();
        long start = System.nanoTime();
        while (inWindow < LEAST_ROUNDS || System.nanoTime() - start < nanos) {
            if (!kernels.run()) {
                return false;
            }
            inWindow++;
        }
        double time = (double) (System.nanoTime() - start) / inWindow;
        long after = AllocatedBytes.ofThisThread();
        boolean isCounted = after != AllocatedBytes.UNKNOWN;
        clean = isCounted && after == before ? clean + 1 : 0;
        steady = !isCounted && time > STEADY_SHARE * bestNanos ? steady + 1 : 0;
        bestNanos = Math.min(bestNanos, time);
        rounds += inWindow;
        return true;
    }
}
