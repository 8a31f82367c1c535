package io.hardwire.data;

/**
 * Zeros that no text has: those of sparse rows, and of classes that are one-hot. A few characters could ask for more of them than there is
 * memory, so beyond a small multiple of the text somebody has to say that he means it.
 */
final class Zeros {
    private static final long FOR_A_CHARACTER = 16;
    private static final long IN_ANY_CASE = 1 << 17;

    private Zeros() {}

    /** Whether so many numbers are out of proportion to a text of so many characters. */
    static boolean areTooMany(long numbers, long characters) {
        return numbers > Math.max(IN_ANY_CASE, FOR_A_CHARACTER * characters);
    }
}
