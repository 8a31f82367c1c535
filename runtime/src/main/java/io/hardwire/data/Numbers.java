package io.hardwire.data;

import java.util.Arrays;

/** An array of numbers that grows. */
final class Numbers {
    /** What every JVM has room for in an array. */
    static final int MOST = Integer.MAX_VALUE - 8;

    private double[] values = new double[64];
    private int size;

    /** @throws DataException if an array cannot hold so many */
    void add(double[] more) {
        if (size > MOST - more.length) {
            throw new DataException("an array holds at most " + MOST + " numbers; got more. A DiskDataset has room");
        }
        if (size + more.length > values.length) {
            int roomy = (int) Math.min(MOST, 2L * size);
            values = Arrays.copyOf(values, Math.max(roomy, size + more.length));
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    /** The numbers; nobody adds any more. */
    double[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
