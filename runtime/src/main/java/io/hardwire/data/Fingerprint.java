package io.hardwire.data;

/**
 * Tells data sets apart by 64 bits: FNV's step {@code h = (h ^ bits) * prime} over the bit patterns of numbers, with the high bits mixed into
 * the low ones. Four sums run side by side, for each step waits for the one before.
 */
final class Fingerprint {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Fingerprint() {}

    static long of(float[] values) {
        long a = BASIS;
        long b = BASIS + 1;
        long c = BASIS + 2;
        long d = BASIS + 3;
        int whole = values.length & ~3;
        for (int k = 0; k < whole; k += 4) {
            a = step(a, Float.floatToRawIntBits(values[k]));
            b = step(b, Float.floatToRawIntBits(values[k + 1]));
            c = step(c, Float.floatToRawIntBits(values[k + 2]));
            d = step(d, Float.floatToRawIntBits(values[k + 3]));
        }
        for (int k = whole; k < values.length; k++) {
            a = step(a, Float.floatToRawIntBits(values[k]));
        }
        return of(a, b, c, d);
    }

    static long of(double[] values) {
        long a = BASIS;
        long b = BASIS + 1;
        long c = BASIS + 2;
        long d = BASIS + 3;
        int whole = values.length & ~3;
        for (int k = 0; k < whole; k += 4) {
            a = step(a, Double.doubleToRawLongBits(values[k]));
            b = step(b, Double.doubleToRawLongBits(values[k + 1]));
            c = step(c, Double.doubleToRawLongBits(values[k + 2]));
            d = step(d, Double.doubleToRawLongBits(values[k + 3]));
        }
        for (int k = whole; k < values.length; k++) {
            a = step(a, Double.doubleToRawLongBits(values[k]));
        }
        return of(a, b, c, d);
    }

    /** One fingerprint of several numbers. */
    static long of(long... parts) {
        long hash = BASIS;
        for (long part : parts) {
            hash = step(hash, part);
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static long step(long hash, long bits) {
        long mixed = (hash ^ bits) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
