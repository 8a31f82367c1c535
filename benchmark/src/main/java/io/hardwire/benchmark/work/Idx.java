package io.hardwire.benchmark.work;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A tensor of unsigned bytes in the IDX format: two zero bytes, the type (8 for unsigned bytes), the number of dimensions, each
 * dimension as a big-endian int, then the values, row-major.
 */
final class Idx {
    private static final int UNSIGNED_BYTES = 0x08;

    private final int[] dimensions;
    private final byte[] values;

    private Idx(int[] dimensions, byte[] values) {
        this.dimensions = dimensions;
        this.values = values;
    }

    /** Reads {@code name} or {@code name.gz} in a folder. */
    static Idx read(Path folder, String name) throws IOException {
        Path plain = folder.resolve(name);
        Path file = Files.exists(plain) ? plain : folder.resolve(name + ".gz");
        byte[] bytes = Files.readAllBytes(file);
        return parse(file.equals(plain) ? bytes : new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws IOException if they are no tensor of unsigned bytes, or end too early
     */
    static Idx parse(byte[] bytes) throws IOException {
        try (InputStream stream = new ByteArrayInputStream(bytes);
                DataInputStream data = new DataInputStream(stream)) {
            int magic = data.readInt();
            if (magic >>> 8 != UNSIGNED_BYTES) {
                throw new IOException(
                        "the file starts with " + Integer.toHexString(magic) + "; expected 8xx, unsigned bytes");
            }
            int[] dimensions = new int[magic & 0xff];
            int length = 1;
            for (int k = 0; k < dimensions.length; k++) {
                dimensions[k] = data.readInt();
                length = Math.multiplyExact(length, dimensions[k]);
            }
            byte[] values = new byte[length];
            data.readFully(values);
            return new Idx(dimensions, values);
        }
    }

    /** The length of each dimension, the outermost first. */
    int[] dimensions() {
        return dimensions.clone();
    }

    /** The value at a row-major index, from 0 to 255. */
    int value(int index) {
        return Byte.toUnsignedInt(values[index]);
    }

    @Override
    public String toString() {
        return "unsigned bytes " + Arrays.toString(dimensions);
    }
}
