package io.hardwire.sample.service;

import java.util.concurrent.locks.LockSupport;

/** Lets requests through at a rate, each at its time; those that are late come at once. */
final class Pace {
    private final long nanosecondsBetween;
    private long due = System.nanoTime();

    /** @param rate how many in a second; 0 for no limit */
    Pace(long rate) {
        this.nanosecondsBetween = rate == 0 ? 0 : 1_000_000_000 / rate;
    }

    /** Waits for the next one. */
    void await() {
        due += nanosecondsBetween;
        while (nanosecondsBetween > 0 && due - System.nanoTime() > 0) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
