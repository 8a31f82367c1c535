package io.hardwire.safetensors;

import io.hardwire.model.ModelFormatException;
import io.hardwire.text.Count;
import java.util.List;

/** What must hold for one tensor of a header. */
final class TensorCheck {
    private TensorCheck() {}

    static TensorInfo checked(String where, String name, String dtype, List<Long> shape, List<Long> offsets)
            throws ModelFormatException {
        TensorType type = type(where, dtype);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw new ModelFormatException(
                    where + ": data_offsets is " + offsets + "; expected the first byte and the one after the last");
        }
        long bytes = bytes(where, type, shape);
        if (offsets.get(1) - offsets.get(0) != bytes) {
            throw new ModelFormatException(where + " has " + Count.of(offsets.get(1) - offsets.get(0), "byte")
                    + "; its shape " + shape + " of " + type + " takes " + bytes);
        }
        return new TensorInfo(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static TensorType type(String where, String dtype) throws ModelFormatException {
        for (TensorType type : TensorType.values()) {
            if (type.name().equals(dtype)) {
                return type;
            }
        }
        throw new ModelFormatException(where + ": dtype is \"" + dtype + "\"; expected F32, F64, I32 or I64");
    }

    private static long bytes(String where, TensorType type, List<Long> shape) throws ModelFormatException {
        try {
            long bytes = type.bytes();
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw new ModelFormatException(where + ": the shape " + shape + " is too large for any file", e);
        }
    }
}
