package io.hardwire.benchmark.rival;

/** For rivals that calculate in {@code double}. */
final class Doubles {
    private Doubles() {}

    static double[][] of(float[][] rows) {
        double[][] doubles = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            doubles[row] = of(rows[row]);
        }
        return doubles;
    }

    static double[] of(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int k = 0; k < floats.length; k++) {
            doubles[k] = floats[k];
        }
        return doubles;
    }

    static float[] toFloats(double[] doubles) {
        float[] floats = new float[doubles.length];
        for (int k = 0; k < doubles.length; k++) {
            floats[k] = (float) doubles[k];
        }
        return floats;
    }
}
