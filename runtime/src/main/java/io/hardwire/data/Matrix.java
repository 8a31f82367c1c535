package io.hardwire.data;

import io.hardwire.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * The inputs or the targets of a data set: finite numbers, row-major, in the precision in which they came. The other precision
 * is made when it is first asked for, and kept. Safe for any number of threads.
 */
final class Matrix {
    private final String element;
    private final int rows;
    private final int width;
    private final boolean cameAsFloats;
    private volatile float @Nullable [] floats;
    private volatile double @Nullable [] doubles;

    private volatile @Nullable Long fingerprint;

    private Matrix(String element, int rows, int width, float @Nullable [] floats, double @Nullable [] doubles) {
        this.element = element;
        this.rows = rows;
        this.width = width;
        this.cameAsFloats = floats != null;
        this.floats = floats;
        this.doubles = doubles;
    }

    /** Takes over the array. The element's name, "input" or "target", is for messages. */
    static Matrix of(String element, int rows, float[] values) {
        int width = checkWidth(element, rows, values.length);
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) <= Float.MAX_VALUE)) {
                throw notFinite(element, k, width, Float.toString(values[k]));
            }
        }
        return new Matrix(element, rows, width, values, null);
    }

    /** Takes over the array. */
    static Matrix of(String element, int rows, double[] values) {
        int width = checkWidth(element, rows, values.length);
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) <= Double.MAX_VALUE)) {
                throw notFinite(element, k, width, Double.toString(values[k]));
            }
        }
        return new Matrix(element, rows, width, null, values);
    }

    private static int checkWidth(String element, int rows, int length) {
        if (rows < 1) {
            throw new DataException("the number of samples is " + rows + "; a data set has at least one");
        }
        if (length == 0 || length % rows != 0) {
            throw new DataException(Count.thereAre(length, element + " value") + " for " + Count.of(rows, "sample")
                    + "; expected the same number, at least one, for each sample");
        }
        return length / rows;
    }

    private static DataException notFinite(String element, int k, int width, String value) {
        return new DataException(
                "row " + k / width + ", " + element + " " + k % width + " is " + value + "; expected a finite number");
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    double at(int row, int column) {
        if (column < 0 || column >= width) {
            throw new IndexOutOfBoundsException(element + " " + column + " of a row of " + width);
        }
        int k = row * width + column;
        return cameAsFloats ? floats()[k] : doubles()[k];
    }

    float[] floats() {
        float[] known = floats;
        if (known == null) {
            known = toFloats(doubles());
            floats = known;
        }
        return known;
    }

    double[] doubles() {
        double[] known = doubles;
        if (known == null) {
            known = toDoubles(floats());
            doubles = known;
        }
        return known;
    }

    /** The fingerprint of the size and the numbers, made when it is first asked for. */
    long fingerprint() {
        Long known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(rows, width, cameAsFloats ? Fingerprint.of(floats()) : Fingerprint.of(doubles()));
            fingerprint = known;
        }
        return known;
    }

    /** The chosen rows, in that order; a row may be chosen more than once. */
    Matrix select(int[] chosen) {
        if (cameAsFloats) {
            float[] from = floats();
            float[] to = new float[chosen.length * width];
            for (int k = 0; k < chosen.length; k++) {
                System.arraycopy(from, chosen[k] * width, to, k * width, width);
            }
            return new Matrix(element, chosen.length, width, to, null);
        }
        double[] from = doubles();
        double[] to = new double[chosen.length * width];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(from, chosen[k] * width, to, k * width, width);
        }
        return new Matrix(element, chosen.length, width, null, to);
    }

    /** Standardised values; as a matrix of its own, they are checked like any others. */
    Matrix standardised(Standardizer standardizer) {
        if (cameAsFloats) {
            float[] values = floats().clone();
            standardizer.apply(values);
            return of(element, rows, values);
        }
        double[] values = doubles().clone();
        standardizer.apply(values);
        return of(element, rows, values);
    }

    private float[] toFloats(double[] values) {
        float[] rounded = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            rounded[k] = (float) values[k];
            if (Float.isInfinite(rounded[k])) {
                throw new DataException("row " + k / width + ", " + element + " " + k % width + " is " + values[k]
                        + "; expected a number that a float can hold");
            }
        }
        return rounded;
    }

    private static double[] toDoubles(float[] values) {
        double[] widened = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            widened[k] = values[k];
        }
        return widened;
    }
}
