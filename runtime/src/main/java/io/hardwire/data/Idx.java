package io.hardwire.data;

import io.hardwire.text.Count;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A tensor in the IDX format, that of MNIST (Yann LeCun's page of it describes the format): two zero bytes, the type of the values, the
 * number of dimensions, each dimension as four bytes, then the values, row-major; all of it big-endian. Immutable.
 *
 * <pre>{@code
 * Dataset mnist = Idx.images(folder.resolve("train-images-idx3-ubyte.gz"), folder.resolve("train-labels-idx1-ubyte.gz"));
 * }</pre>
 */
public final class Idx {
    private static final int MOST_DIMENSIONS = 8;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Type type;
    private final int[] dimensions;
    private final ByteBuffer values;

    private Idx(Type type, int[] dimensions, ByteBuffer values) {
        this.type = type;
        this.dimensions = dimensions;
        this.values = values;
    }

    /** What the values are, by the code that the format has for it. */
    private enum Type {
        UNSIGNED_BYTE(0x08, 1),
        BYTE(0x09, 1),
        SHORT(0x0B, 2),
        INT(0x0C, 4),
        FLOAT(0x0D, 4),
        DOUBLE(0x0E, 8);

        private final int code;
        private final int bytes;

        Type(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }
    }

    /**
     * Reads a file, gzipped or not: its first bytes tell.
     *
     * @throws IOException if it cannot be read
     * @throws DataException if it is no IDX file, ends too early, or goes on behind its values
     */
    public static Idx read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, file.toString());
        }
    }

    /**
     * Reads a stream to its end, gzipped or not. It is left open. No more is allocated than the stream has.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read
     * @throws DataException as for {@link #read(Path)}
     */
    public static Idx read(InputStream stream, String name) throws IOException {
        try {
            return parse(unpacked(stream), name);
        } catch (EOFException | ZipException e) {
            throw new DataException(name + ": the gzipped file is damaged or ends too early", e);
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(stream, 2);
        byte[] first = ahead.readNBytes(2);
        ahead.unread(first);
        boolean zipped = first.length == 2 && ByteBuffer.wrap(first).getShort() == (short) GZIP_MAGIC;
        return zipped ? new GZIPInputStream(ahead) : ahead;
    }

    private static Idx parse(InputStream stream, String name) throws IOException {
        int magic = header(stream, name, 1).getInt();
        Type type = Arrays.stream(Type.values())
                .filter(each -> each.code == magic >> 8)
                .findFirst()
                .orElseThrow(() -> new DataException(String.format(
                        "%s: the file starts with %08x; expected 00000801 and the like, an IDX file", name, magic)));
        int count = magic & 0xff;
        if (count < 1 || count > MOST_DIMENSIONS) {
            throw new DataException(name + ": there are " + count + " dimensions; expected 1 to " + MOST_DIMENSIONS);
        }
        int[] dimensions = new int[count];
        ByteBuffer sizes = header(stream, name, count);
        long bytes = type.bytes;
        for (int k = 0; k < count; k++) {
            dimensions[k] = sizes.getInt();
            if (dimensions[k] < 1) {
                throw new DataException(name + ": dimension " + k + " is " + Integer.toUnsignedString(dimensions[k])
                        + "; expected 1 to " + Integer.MAX_VALUE);
            }
            bytes = Math.min(Integer.MAX_VALUE, bytes * dimensions[k]);
        }
        if (bytes == Integer.MAX_VALUE) {
            throw new DataException(
                    name + ": the dimensions " + Arrays.toString(dimensions) + " hold more than an array can");
        }
        byte[] values = stream.readNBytes((int) bytes);
        if (values.length < bytes || stream.read() >= 0) {
            throw new DataException(name + ": expected " + Count.of(bytes, "byte") + " of values for the dimensions "
                    + Arrays.toString(dimensions) + "; got " + (values.length < bytes ? values.length : "more"));
        }
        return new Idx(type, dimensions, ByteBuffer.wrap(values));
    }

    private static ByteBuffer header(InputStream stream, String name, int ints) throws IOException {
        byte[] bytes = stream.readNBytes(4 * ints);
        if (bytes.length < 4 * ints) {
            throw new DataException(name + ": the file ends in its header");
        }
        return ByteBuffer.wrap(bytes);
    }

    /**
     * Images and what they show: each pixel of a row is an input from 0 to 1, a 255th of its byte, and each digit a class, {@code "0"}
     * to the largest.
     *
     * @param images unsigned bytes, one image after the other: {@code rows x height x width}, or any other shape of a row
     * @param labels unsigned bytes, one for each image
     * @throws IOException if a file cannot be read
     * @throws DataException as for {@link #read(Path)}, and if the two do not belong together
     */
    public static Dataset images(Path images, Path labels) throws IOException {
        return images(read(images), read(labels));
    }

    /**
     * Images and what they show; see {@link #images(Path, Path)}.
     *
     * @throws DataException if these are not unsigned bytes, or the two do not belong together
     */
    public static Dataset images(Idx images, Idx labels) {
        if (images.type != Type.UNSIGNED_BYTE || labels.type != Type.UNSIGNED_BYTE || labels.dimensions.length != 1) {
            throw new DataException("expected images and labels as unsigned bytes; got " + images + " and " + labels);
        }
        int rows = images.dimensions[0];
        if (labels.dimensions[0] != rows) {
            throw new DataException(Count.thereAre(rows, "image") + ", but " + Count.of(labels.dimensions[0], "label"));
        }
        float[] inputs = new float[images.size()];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = (float) (images.value(k) / 255);
        }
        int[] classes =
                IntStream.range(0, rows).map(row -> (int) labels.value(row)).toArray();
        int largest = Math.max(1, IntStream.of(classes).max().orElseThrow());
        List<String> names =
                IntStream.rangeClosed(0, largest).mapToObj(String::valueOf).toList();
        return new Dataset(
                Matrix.of("input", rows, inputs),
                OneHot.of(classes, names),
                Schema.unnamed().classes("", names.toArray(String[]::new)));
    }

    /** The length of each dimension, the outermost first; a fresh array. */
    public int[] dimensions() {
        return dimensions.clone();
    }

    /** The number of values. */
    public int size() {
        return values.capacity() / type.bytes;
    }

    /**
     * The value at a row-major index; an unsigned byte is 0 to 255.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public double value(int index) {
        return switch (type) {
            case UNSIGNED_BYTE -> Byte.toUnsignedInt(values.get(index));
            case BYTE -> values.get(index);
            case SHORT -> values.getShort(2 * index);
            case INT -> values.getInt(4 * index);
            case FLOAT -> values.getFloat(4 * index);
            case DOUBLE -> values.getDouble(8 * index);
        };
    }

    /** The type and the dimensions, such as {@code UNSIGNED_BYTE[60000, 28, 28]}. */
    @Override
    public String toString() {
        return type + Arrays.toString(dimensions);
    }
}
