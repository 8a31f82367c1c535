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

    /**
     * Refuses classes of which only the text tells, if one-hot targets of so many would be out of proportion to it.
     *
     * @param instead what learns numbers
     */
    static void requireFewClasses(String table, int classes, int rows, long characters, String instead) {
        if (areTooMany((long) rows * classes, characters)) {
            throw new DataException(table + ": there are " + classes + " classes in " + rows
                    + " rows; are these numbers to be learnt? Then use " + instead
                    + ", or say with classes that there are so many");
        }
    }
}
