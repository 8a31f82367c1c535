package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Kernels are warm when windows full of calls make no objects. */
class WarmUpWindowsTest {
    private static final long NANOS = 1_000_000;
    private static final int MOST_WINDOWS = 100;

    private volatile byte[] made = {};
    private int calls;

    @Test
    void kernelsThatMakeObjectsAreNotWarm() {
        WarmUpWindows windows = new WarmUpWindows(() -> {
            made = new byte[64];
            return true;
        });
        for (int window = 0; window < MOST_WINDOWS; window++) {
            assertThat(windows.run(NANOS)).isTrue();
            assertThat(windows.areFreeOfObjects()).isFalse();
        }
        assertThat(made).hasSize(64);
    }

    @Test
    void kernelsThatMakeObjectsNowAndThenAreNotWarm() {
        WarmUpWindows windows = new WarmUpWindows(() -> {
            if (++calls % 8 == 0) {
                made = new byte[64];
            }
            return true;
        });
        for (int window = 0; window < MOST_WINDOWS; window++) {
            windows.run(0);
            assertThat(windows.areFreeOfObjects()).isFalse();
        }
        assertThat(windows.rounds()).isEqualTo(8 * MOST_WINDOWS);
    }

    @Test
    void kernelsThatMakeNoneAreWarmSoon() {
        WarmUpWindows windows = new WarmUpWindows(() -> ++calls > 0);
        int count = 0;
        while (!windows.areFreeOfObjects() && count < MOST_WINDOWS) {
            windows.run(NANOS);
            count++;
        }
        assertThat(count).isBetween(3, MOST_WINDOWS - 1);
        assertThat(windows.bestNanos()).isLessThan(NANOS);
    }

    @Test
    void aMachineWithoutKernelsHasNothingToWarmUp() {
        assertThat(new WarmUpWindows(() -> false).run(NANOS)).isFalse();
    }
}
