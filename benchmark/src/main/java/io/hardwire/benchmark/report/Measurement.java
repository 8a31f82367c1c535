package io.hardwire.benchmark.report;

import org.jspecify.annotations.Nullable;

/**
 * One row of the results: a figure, and all that it takes to understand it.
 *
 * @param kind what the figure says
 * @param work what was done
 * @param library who did it
 * @param figure what was measured
 * @param bytes bytes allocated on the heap for each batch, if they were counted
 * @param warmUpSeconds how long it ran before, in the same JVM, if that matters
 * @param conditions under what conditions
 */
public record Measurement(
        Kind kind,
        Work work,
        Library library,
        Figure figure,
        @Nullable Double bytes,
        @Nullable Double warmUpSeconds,
        Conditions conditions) {
    /** Of what needs no warm-up and allocates what it likes. */
    public Measurement(Kind kind, Work work, Library library, Figure figure, Conditions conditions) {
        this(kind, work, library, figure, null, null, conditions);
    }

    /** What a figure says. */
    public enum Kind {
        /** Steady speed. */
        SPEED,
        /** From nothing to the first answer, in a fresh JVM. */
        FIRST_ANSWER,
        /** From nothing to the end of the first pass over the data, in a fresh JVM. */
        FIRST_PASS,
        /** From the first pass to 90 % of steady speed, in a fresh JVM. */
        WARM_UP,
        /** Left out of the race: the seconds of warm-up that there was no time for. */
        LEFT_OUT,
        /** Floating-point operations of the core itself. */
        PEAK,
        /** What the annotation processor adds to a compilation. */
        BUILD,
        /** The size of generated class files. */
        CLASS_FILES
    }

    /** All of it in one line. */
    public String line() {
        return String.join(
                "  ",
                work.title(),
                library.title(),
                library.target(),
                library.precision(),
                kind.name(),
                Digits.of(figure.value()) + " " + figure.unit(),
                bytes == null ? "" : Digits.whole(bytes) + " bytes/batch",
                conditions.cpu(),
                conditions.jdk(),
                "core " + conditions.cores());
    }
}
