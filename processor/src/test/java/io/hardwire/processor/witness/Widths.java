package io.hardwire.processor.witness;

/** Arrays of {@code float} as arrays of {@code double}, and back. */
final class Widths {
    private Widths() {}

    static double[] wide(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = numbers[k];
        }
        return wide;
    }

    static float[] narrow(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int k = 0; k < narrow.length; k++) {
            narrow[k] = (float) numbers[k];
        }
        return narrow;
    }
}
