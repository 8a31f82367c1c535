package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Helpers compute every piece once, surface what fails, and are gone when nobody needs them. */
@Timeout(60)
class WorkersTest {
    private final Object owner = new Object();

    /** The helpers that live now. */
    static Set<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("hardwire-"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyPieceIsComputedOnce() {
        try (Workers workers = new Workers(owner, 3)) {
            for (int round = 0; round < 5_000; round++) {
                int count = round % 17;
                AtomicIntegerArray done = new AtomicIntegerArray(17);
                workers.run((piece, worker) -> done.incrementAndGet(piece), count);
                for (int piece = 0; piece < 17; piece++) {
                    assertThat(done.get(piece)).isEqualTo(piece < count ? 1 : 0);
                }
            }
        }
    }

    @Test
    void noTwoThreadsHaveANumberAndEachTakesPart() throws InterruptedException {
        try (Workers workers = new Workers(owner, 4)) {
            Set<String> pairs = ConcurrentHashMap.newKeySet();
            CountDownLatch all = new CountDownLatch(4);
            workers.run(
                    (piece, worker) -> {
                        pairs.add(worker + Thread.currentThread().getName());
                        all.countDown();
                        await(all);
                    },
                    4);
            assertThat(pairs).hasSize(4).contains("1hardwire-1", "2hardwire-2", "3hardwire-3");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsInAHelperSurfacesAndTheNextWorkIsDone() {
        try (Workers workers = new Workers(owner, 2)) {
            CountDownLatch both = new CountDownLatch(2);
            assertThatThrownBy(() -> workers.run(
                            (piece, worker) -> {
                                both.countDown();
                                await(both);
                                if (worker == 1) {
                                    throw new ArithmeticException("in a helper");
                                }
                            },
                            2))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("in a helper");
            assertThatThrownBy(() -> workers.run(
                            (piece, worker) -> {
                                throw new AssertionError("in piece " + piece);
                            },
                            1))
                    .isInstanceOf(AssertionError.class);
            int[] done = new int[100];
            workers.run((piece, worker) -> done[piece]++, 100);
            assertThat(done).containsOnly(1);
        }
    }

    @Test
    void anInterruptIsKeptAndStopsNothing() {
        try (Workers workers = new Workers(owner, 3)) {
            helpers().forEach(Thread::interrupt);
            int[] done = new int[1_000];
            Thread.currentThread().interrupt();
            for (int round = 0; round < 100; round++) {
                workers.run((piece, worker) -> done[piece]++, done.length);
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Arrays.stream(done).distinct()).containsExactly(100);
        }
    }

    @Test
    void closedWorkersAreGone() {
        Workers workers = new Workers(owner, 4);
        assertThat(helpers()).hasSize(3).allMatch(Thread::isDaemon);
        workers.close();
        assertThat(helpers()).isEmpty();
        workers.close();
    }

    @Test
    void helpersEndAfterTheirOwnerBecameGarbage() throws InterruptedException {
        leave();
        for (int k = 0; k < 300 && !helpers().isEmpty(); k++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(helpers()).isEmpty();
    }

    private static void leave() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(50, 40, Activation.SIGMOID, 1);
        trainer.threads(3).optimizer(Trainer.FIRST_OPTIMIZER);
        trainer.accumulate(new float[50 * 600], new float[40 * 600], 600);
        assertThat(helpers()).hasSize(2);
    }
}
