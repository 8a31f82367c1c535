package io.hardwire.safetensors;

/** The types of numbers that are read and written, by their names in the format. All are little-endian. */
public enum TensorType {
    /** IEEE 754 single precision: {@code float[]}. */
    F32(Float.BYTES),
    /** IEEE 754 double precision: {@code double[]}. */
    F64(Double.BYTES),
    /** Signed 32 bits: {@code int[]}. */
    I32(Integer.BYTES),
    /** Signed 64 bits: {@code long[]}. */
    I64(Long.BYTES);

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    /** The bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** The type of an array's numbers. */
    public static TensorType of(Object array) {
        if (array instanceof float[]) {
            return F32;
        }
        if (array instanceof double[]) {
            return F64;
        }
        if (array instanceof int[]) {
            return I32;
        }
        if (array instanceof long[]) {
            return I64;
        }
        throw new IllegalArgumentException("no type for a " + array.getClass().getSimpleName());
    }

    /** A new array of this type. */
    public Object array(int length) {
        return switch (this) {
            case F32 -> new float[length];
            case F64 -> new double[length];
            case I32 -> new int[length];
            case I64 -> new long[length];
        };
    }
}
