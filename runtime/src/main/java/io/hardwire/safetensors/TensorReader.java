package io.hardwire.safetensors;

import io.hardwire.model.ModelFormatException;
import io.hardwire.text.Count;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Reads a file front to back: first the header, which says all sizes, then the tensors in the order of their bytes. Nothing is allocated
 * by what a size claims: a header comes in pieces, and the arrays are the caller's.
 */
public final class TensorReader {
    /** No network needs a longer header; the format allows 100 MB. */
    static final long LONGEST_HEADER = 16L << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final TensorHeader header;
    private final long dataStart;
    private final CRC32C checksum = new CRC32C();
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Reads the header.
     *
     * @throws ModelFormatException if it is not one of safetensors
     */
    public TensorReader(InputStream in) throws IOException {
        this.in = in;
        byte[] prefix = in.readNBytes(Long.BYTES);
        if (prefix.length < Long.BYTES) {
            throw new ModelFormatException("the file ends after " + Count.of(prefix.length, "byte")
                    + "; expected the length of the header, 8 bytes");
        }
        long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > LONGEST_HEADER) {
            throw new ModelFormatException("the header is said to have " + Long.toUnsignedString(length)
                    + (length == 1 ? " byte" : " bytes") + "; expected 2 to " + LONGEST_HEADER);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw new ModelFormatException("the file ends after " + Count.of(text.length, "byte")
                    + " of the header; it is said to have " + length);
        }
        this.dataStart = Long.BYTES + length;
        this.header = HeaderParser.parse(decoded(text));
    }

    private static String decoded(byte[] text) throws ModelFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ModelFormatException("the header is not UTF-8", e);
        }
    }

    /** What the file says it holds. */
    public TensorHeader header() {
        return header;
    }

    /** The number of bytes that the whole file has, by its header. */
    public long length() {
        return dataStart + header.dataLength();
    }

    /** The CRC-32C of the data that was read. */
    public long checksum() {
        return checksum.getValue();
    }

    /**
     * Reads the next numbers of the data into an array of their type.
     *
     * @param name of the tensor, for the message
     * @throws ModelFormatException if the file ends before
     */
    public void read(String name, Object array, int from, int count) throws IOException {
        int size = TensorType.of(array).bytes();
        int done = 0;
        while (done < count) {
            int now = Math.min(count - done, BUFFER / size);
            int got = in.readNBytes(bytes, 0, now * size);
            if (got < now * size) {
                throw new ModelFormatException("the file ends within tensor \"" + name + "\"");
            }
            checksum.update(bytes, 0, got);
            copy(array, from + done, now);
            done += now;
        }
    }

    private void copy(Object array, int from, int count) {
        buffer.clear();
        if (array instanceof float[] floats) {
            buffer.asFloatBuffer().get(floats, from, count);
        } else if (array instanceof double[] doubles) {
            buffer.asDoubleBuffer().get(doubles, from, count);
        } else if (array instanceof int[] ints) {
            buffer.asIntBuffer().get(ints, from, count);
        } else {
            buffer.asLongBuffer().get((long[]) array, from, count);
        }
    }

    /**
     * To be called after the last tensor.
     *
     * @throws ModelFormatException if there is more
     */
    public void requireEnd() throws IOException {
        if (in.read() >= 0) {
            throw new ModelFormatException(
                    "bytes follow the data, which its header ends at byte " + header.dataLength());
        }
    }
}
