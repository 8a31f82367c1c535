package io.hardwire.data;

import java.util.Arrays;

/** An array of numbers that grows. */
final class Numbers {
    private double[] values = new double[1024];
    private int size;

    void add(double[] more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * size, size + more.length));
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
