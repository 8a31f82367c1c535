package io.hardwire;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that help their owner with work in pieces: whoever is free takes the next piece, and the owner takes part. They start
 * once, wait for work at first awake and then parked, and allocate nothing when there is some.
 *
 * <p>The owner waits for a helper only if that has begun: one that wakes too late finds the work closed and goes back to sleep, so
 * that work which is small, or a machine which is busy, costs the owner a call to wake it and no more.
 *
 * <p>The threads are daemons. They end with {@link #close}, or soon after the owner became garbage.
 */
final class Workers implements AutoCloseable {
    /** How long a thread stays awake before it parks: about what waking a parked one takes. */
    private static final long AWAKE_NANOS = 50_000;

    /** How long a thread that waits keeps its processor to itself. */
    private static final long BUSY_NANOS = 2_000;

    /** How often a parked thread looks whether its owner is still there. */
    private static final long OWNER_CHECK_NANOS = 1_000_000_000;

    /** Added to the number of helpers at work once the work is closed to those who come late. */
    private static final int CLOSED = Integer.MIN_VALUE;

    /** Work in pieces, which may be computed in any order and at the same time. */
    @FunctionalInterface
    interface Pieces {
        /**
         * Computes one piece.
         *
         * @param worker who does: 0 for the owner, 1 and so on for the helpers; nobody else has this number
         */
        void compute(int piece, int worker);
    }

    private final WeakReference<Object> owner;
    private final Helper[] helpers;
    private final long awakeNanos;

    private @Nullable Pieces work;
    private int pieces;
    private final AtomicInteger next = new AtomicInteger();
    /** The number of helpers at work, plus {@link #CLOSED}. */
    private final AtomicInteger atWork = new AtomicInteger(CLOSED);

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private @Nullable Thread caller;
    private volatile boolean callerIsParked;
    private int rounds;
    private volatile int round;
    private volatile boolean isClosed;

    /**
     * Starts the helpers.
     *
     * @param owner with whom they end
     * @param threads the number of threads, the caller's among them; at least 2
     */
    Workers(Object owner, int threads) {
        this.owner = new WeakReference<>(owner);
        this.awakeNanos = Runtime.getRuntime().availableProcessors() < threads ? 0 : AWAKE_NANOS;
        this.helpers = new Helper[threads - 1];
        for (int k = 0; k < helpers.length; k++) {
            helpers[k] = new Helper(k + 1);
        }
        int started = 0;
        try {
            for (; started < helpers.length; started++) {
                helpers[started].thread.start();
            }
        } finally {
            if (started < helpers.length) {
                isClosed = true;
            }
        }
    }

    /** The number of threads, the owner's among them. */
    int threads() {
        return helpers.length + 1;
    }

    /**
     * Computes every piece of a work, and returns when all are done. To be called by one thread at a time. Allocates nothing.
     *
     * @throws RuntimeException if a piece threw it; some pieces were not computed then
     */
    void run(Pieces newWork, int count) {
        work = newWork;
        pieces = count;
        caller = Thread.currentThread();
        failure.set(null);
        next.set(0);
        atWork.set(0);
        rounds++;
        round = rounds;
        for (Helper helper : helpers) {
            if (helper.isParked) {
                LockSupport.unpark(helper.thread);
            }
        }
        takePieces(0);
        atWork.addAndGet(CLOSED);
        awaitHelpers();
        work = null;
        caller = null;
        rethrow(failure.get());
    }

    private void takePieces(int worker) {
        try {
            Pieces mine = work;
            for (int piece = next.getAndIncrement(); mine != null && piece < pieces; piece = next.getAndIncrement()) {
                mine.compute(piece, worker);
            }
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            next.set(pieces);
        }
    }

    private void awaitHelpers() {
        long start = System.nanoTime();
        while (atWork.get() != CLOSED && stayAwake(System.nanoTime() - start)) {
            Thread.onSpinWait();
        }
        boolean interrupted = false;
        callerIsParked = true;
        while (atWork.get() != CLOSED) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        callerIsParked = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to go on waiting awake; soon in a way that lets another thread have the processor, if it has no other. */
    @SuppressWarnings("ThreadPriorityCheck") // Whether to yield decides how long it takes, never what is computed.
    private boolean stayAwake(long nanos) {
        if (nanos >= BUSY_NANOS && nanos < awakeNanos) {
            Thread.yield();
        }
        return nanos < awakeNanos;
    }

    private static void rethrow(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Ends the threads, and returns when they are gone. */
    @Override
    public void close() {
        isClosed = true;
        boolean interrupted = false;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper.thread);
            while (helper.thread.isAlive()) {
                try {
                    helper.thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Helper implements Runnable {
        private final int number;
        private final Thread thread;
        private volatile boolean isParked;

        Helper(int number) {
            this.number = number;
            this.thread = new Thread(null, this, "hardwire-" + number, 0, false);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            int seen = 0;
            while (awaitRoundAfter(seen)) {
                seen = round;
                if (enter()) {
                    takePieces(number);
                    leave();
                }
            }
        }

        /** Waits for work; returns whether there is some, or false at the end of the thread. */
        private boolean awaitRoundAfter(int seen) {
            long start = System.nanoTime();
            while (round == seen && !isClosed && stayAwake(System.nanoTime() - start)) {
                Thread.onSpinWait();
            }
            isParked = true;
            while (round == seen && !isClosed && owner.get() != null) {
                LockSupport.parkNanos(Workers.this, OWNER_CHECK_NANOS);
                // An interrupt is nobody's wish here, and would keep the thread from parking.
                boolean ignored = Thread.interrupted();
            }
            isParked = false;
            return round != seen && !isClosed;
        }

        private boolean enter() {
            int present = atWork.get();
            while (present >= 0) {
                if (atWork.compareAndSet(present, present + 1)) {
                    return true;
                }
                present = atWork.get();
            }
            return false;
        }

        private void leave() {
            Thread waiting = caller;
            if (atWork.decrementAndGet() == CLOSED && callerIsParked) {
                LockSupport.unpark(waiting);
            }
        }
    }
}
