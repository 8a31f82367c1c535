package io.hardwire;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Brings code on the Vector API to its speed. Until HotSpot's C2 has compiled them, which takes some thousands of calls, vectors are
 * objects: kernels are a hundred times slower then, and make garbage. So a thread of its own calls the kernels of a class of networks
 * until they are fast, while the others compute the same bits in plain Java.
 *
 * <p>What is compiled belongs to a class, and so does its warm-up: once in a JVM, however many networks there are.
 */
final class WarmUp {
    /** Warming up takes a second or two of C2: not before the code in plain Java is compiled, nor for those who soon are done. */
    static final int BLOCKS_BEFORE = 2_000;

    /** C2 compiles a method that was called 5,000 times (-XX:Tier4InvocationThreshold); a round calls each twice. */
    private static final int LEAST_ROUNDS = 3_000;

    private static final int WINDOW = 250;
    private static final int MOST_WINDOWS = 80;

    /** A window that takes more than this share of the time of the one before brings nothing any more. */
    private static final double STEADY = 0.9;

    private static final ClassValue<WarmUp> WARM_UPS = new ClassValue<>() {
        @Override
        protected WarmUp computeValue(Class<?> type) {
            return new WarmUp(type.getSimpleName());
        }
    };

    private final String name;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean done;

    private WarmUp(String name) {
        this.name = name;
    }

    /** The one warm-up of a class of networks. */
    static WarmUp of(Class<?> network) {
        return WARM_UPS.get(network);
    }

    boolean isDone() {
        return done;
    }

    /**
     * Starts, unless it was started before.
     *
     * @param rounds makes what is run again and again, on the thread that runs it
     */
    void start(Supplier<Runnable> rounds) {
        if (started.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> run(rounds), "hardwire-warm-up-" + name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(Supplier<Runnable> rounds) {
        Runnable round = rounds.get();
        long before = 0;
        for (int window = 1; window <= MOST_WINDOWS; window++) {
            long start = System.nanoTime();
            for (int k = 0; k < WINDOW; k++) {
                round.run();
            }
            long time = System.nanoTime() - start;
            if (window * WINDOW >= LEAST_ROUNDS && time > STEADY * before) {
                break;
            }
            before = time;
        }
        done = true;
    }
}
