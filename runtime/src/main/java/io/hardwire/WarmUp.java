package io.hardwire;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
    static final int CALLS_BEFORE = 2_000;

    /** So much work pays for it, too: of wide layers, 2,000 blocks are many seconds. Then the code in plain Java is about to be compiled. */
    private static final long MULTIPLY_ADDS_BEFORE = 1_000_000_000;

    /** C2 compiles a method that was called 5,000 times (-XX:Tier4InvocationThreshold). */
    private static final int LEAST_ROUNDS = 5_500;

    /** The loops of wide layers turn so often that 600 calls will do (-XX:Tier4MinInvocationThreshold). */
    private static final int LEAST_LONG_ROUNDS = 1_500;

    /** From so many on a round is a long one. */
    private static final double NANOS_OF_A_LONG_ROUND = 150_000;

    private static final long NANOS_OF_A_WINDOW = 40_000_000;

    /** Once all was called often enough it is C2's turn, which may have to share the core: short windows, and pauses between them. */
    private static final long NANOS_OF_A_SHORT_WINDOW = 5_000_000;

    private static final long NANOS_OF_A_PAUSE = 20_000_000;

    /** Vectors that still are objects after this time are not used. */
    private static final long MOST_NANOS = 40_000_000_000L;

    private static final ClassValue<WarmUp> WARM_UPS = new ClassValue<>() {
        @Override
        protected WarmUp computeValue(Class<?> type) {
            return new WarmUp(type.getSimpleName());
        }
    };

    private static final ClassValue<WarmUp> WARM_UPS_OF_ONE_SAMPLE = new ClassValue<>() {
        @Override
        protected WarmUp computeValue(Class<?> type) {
            return new WarmUp(type.getSimpleName() + "-one");
        }
    };

    /** What is run again and again. */
    interface Rounds {
        /** Calls every kernel on the Vector API; false if there are none that suit this machine, which then never are warm. */
        boolean run();

        /** Whether the kernels have loops that turn often: C2 compiles these after fewer calls. */
        default boolean haveLongLoops() {
            return true;
        }
    }

    private final String name;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean done;

    private WarmUp(String name) {
        this.name = name;
    }

    /** The one warm-up of the kernels on blocks of a class of networks. */
    static WarmUp of(Class<?> network) {
        return WARM_UPS.get(network);
    }

    /** The one warm-up of the kernels on one sample of a class of networks. */
    static WarmUp ofOneSample(Class<?> network) {
        return WARM_UPS_OF_ONE_SAMPLE.get(network);
    }

    /**
     * Whether who has computed so much in plain Java has reason to start it.
     *
     * @param calls blocks of samples
     * @param multiplyAdds one for each sample and weight
     */
    static boolean pays(int calls, long multiplyAdds) {
        return calls >= CALLS_BEFORE || multiplyAdds >= MULTIPLY_ADDS_BEFORE;
    }

    boolean isDone() {
        return done;
    }

    /**
     * Starts, unless it was started before.
     *
     * @param rounds makes what is run again and again, on the thread that runs it
     */
    void start(Supplier<Rounds> rounds) {
        if (started.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> run(rounds), "hardwire-warm-up-" + name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(Supplier<Rounds> supplier) {
        Rounds kernels = supplier.get();
        WarmUpWindows windows = new WarmUpWindows(kernels);
        long start = System.nanoTime();
        while (!done && System.nanoTime() - start < MOST_NANOS) {
            boolean often = windows.rounds() >= least(kernels, windows.bestNanos());
            if (often) {
                LockSupport.parkNanos(NANOS_OF_A_PAUSE);
            }
            if (!windows.run(often ? NANOS_OF_A_SHORT_WINDOW : NANOS_OF_A_WINDOW)) {
                return;
            }
            done = often && windows.areFreeOfObjects();
        }
    }

    private static int least(Rounds kernels, double nanosOfARound) {
        boolean isLong = kernels.haveLongLoops() && nanosOfARound >= NANOS_OF_A_LONG_ROUND;
        return isLong ? LEAST_LONG_ROUNDS : LEAST_ROUNDS;
    }
}
