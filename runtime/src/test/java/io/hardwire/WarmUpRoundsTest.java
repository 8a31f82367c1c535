package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often kernels are called before they are taken for warm. */
class WarmUpRoundsTest {
    private static final long NANOS_OF_A_LONG_ROUND = 160_000;
    private static final int ENOUGH_WITHOUT_LOOPS = 5_500;
    private static final int ENOUGH_WITH_LOOPS = 1_500;

    @Test
    void kernelsWithoutLoopsAreCalledAsOftenAsC2WantsHoweverLongThatTakes() throws InterruptedException {
        assertThat(roundsOf(Unrolled.class, false)).isGreaterThanOrEqualTo(ENOUGH_WITHOUT_LOOPS);
    }

    @Test
    void longLoopsAreCompiledAfterFewerCalls() throws InterruptedException {
        assertThat(roundsOf(Loops.class, true)).isBetween(ENOUGH_WITH_LOOPS, ENOUGH_WITHOUT_LOOPS - 1);
    }

    private static int roundsOf(Class<?> network, boolean haveLongLoops) throws InterruptedException {
        WarmUp warmUp = WarmUp.of(network);
        Spinning rounds = new Spinning(haveLongLoops);
        warmUp.start(() -> rounds);
        long start = System.nanoTime();
        while (!warmUp.isDone()
                && System.nanoTime() - start < Duration.ofSeconds(30).toNanos()) {
            Thread.sleep(10);
        }
        assertThat(warmUp.isDone()).isTrue();
        return rounds.count;
    }

    /** Takes as long as a round of wide layers, and makes no objects. */
    private static final class Spinning implements WarmUp.Rounds {
        private final boolean haveLongLoops;
        private int count;

        Spinning(boolean haveLongLoops) {
            this.haveLongLoops = haveLongLoops;
        }

        @Override
        public boolean run() {
            long start = System.nanoTime();
            while (System.nanoTime() - start < NANOS_OF_A_LONG_ROUND) {
                Thread.onSpinWait();
            }
            count++;
            return true;
        }

        @Override
        public boolean haveLongLoops() {
            return haveLongLoops;
        }
    }

    private static final class Unrolled {}

    private static final class Loops {}
}
