package io.hardwire.text;

/** How many there are, as one says it: of one thing in the singular. */
public final class Count {
    private Count() {}

    /** Such as {@code 1 row} and {@code 2 rows}. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /** Such as {@code 1 class} and {@code 2 classes}. */
    public static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** Such as {@code there is 1 row} and {@code there are 2 rows}. */
    public static String thereAre(long count, String one) {
        return thereAre(count, one, one + "s");
    }

    /** Such as {@code there is 1 class} and {@code there are 2 classes}. */
    public static String thereAre(long count, String one, String several) {
        return (count == 1 ? "there is " : "there are ") + of(count, one, several);
    }
}
