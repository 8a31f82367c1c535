package io.hardwire.processor.validate;

/** Numbers in words. */
final class Counted {

    private Counted() {}

    /** {@code 1 output}, {@code 3 outputs}, {@code no outputs}. */
    static String of(int count, String noun) {
        return (count == 0 ? "no" : Integer.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }
}
