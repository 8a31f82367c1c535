package io.hardwire;

/**
 * Goes through the state of a run, part by part. Each class describes its state once, in one method, for saving and for restoring:
 * {@code epoch = state.whole("run.epoch", epoch, 0, epochs)} hands over the present number and takes what comes back.
 */
interface StateVisitor {
    /**
     * A whole number.
     *
     * @return the number that the state has from now on
     * @throws StateException if that is less than the least or more than the most
     */
    long whole(String name, long value, long least, long most);

    /** A real number, which may be infinite or NaN; returns the number that the state has from now on. */
    double real(String name, double value);

    /**
     * The first numbers of an array, which is the live one: it may be read now, or written to.
     *
     * @param array a {@code float[]}, {@code double[]}, {@code int[]} or {@code long[]}
     * @param count how many of its numbers are state
     */
    void array(String name, Object array, int count);
}
