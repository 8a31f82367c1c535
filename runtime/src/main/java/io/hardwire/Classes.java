package io.hardwire;

/** Reads a class off the outputs of a network. */
final class Classes {
    private Classes() {}

    /** The index of the largest of {@code count} outputs, the lowest if several are; a single output is class 1 from 0.5 on. */
    static int of(double[] outputs, int from, int count) {
        if (count == 1) {
            return outputs[from] >= 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (outputs[from + k] > outputs[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }

    /** The index of the largest of {@code count} outputs, the lowest if several are; a single output is class 1 from 0.5f on. */
    static int of(float[] outputs, int from, int count) {
        if (count == 1) {
            return outputs[from] >= 0.5f ? 1 : 0;
        }
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (outputs[from + k] > outputs[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }
}
