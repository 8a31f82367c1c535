package io.hardwire.safetensors;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes a file: tensors and metadata are added first. The same parts are the same bytes. */
public final class TensorWriter {
    private static final int BUFFER = 1 << 16;

    private record Part(String name, List<Long> shape, Object array, int from, int count) {
        int bytes() {
            return TensorType.of(array).bytes();
        }
    }

    private final Map<String, String> metadata = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    /** Adds a text. */
    public void metadata(String key, String value) {
        metadata.put(key, value);
    }

    /** Adds a tensor: so many numbers of an array as the shape says, which are read when the file is written. */
    public void tensor(String name, List<Long> shape, Object array, int from) {
        int count = Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
        parts.add(new Part(name, shape, array, from, count));
    }

    /** The CRC-32C of the data as {@link #write} will write it. */
    public long checksum() throws IOException {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        writeData(out);
        return out.getChecksum().getValue();
    }

    /** Writes the whole file. Wide numbers come first, so that each tensor begins at a multiple of its size. */
    public void write(OutputStream out) throws IOException {
        sort();
        byte[] header = header();
        // Spaces fill the header up, so that the data begins at a multiple of 8.
        int padding = -header.length & 7;
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length + padding)
                .array());
        out.write(header);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        writeData(out);
    }

    private void sort() {
        parts.sort(Comparator.comparing(Part::bytes).reversed());
    }

    private void writeData(OutputStream out) throws IOException {
        sort();
        for (Part part : parts) {
            write(part, out);
        }
    }

    private byte[] header() {
        JsonStringWriter json = JsonWriter.string().object();
        if (!metadata.isEmpty()) {
            json.object("__metadata__");
            metadata.forEach(json::value);
            json.end();
        }
        long begin = 0;
        for (Part part : parts) {
            long end = begin + (long) part.count() * part.bytes();
            json.object(part.name())
                    .value("dtype", TensorType.of(part.array()).name())
                    .array("shape", part.shape())
                    .array("data_offsets", List.of(begin, end))
                    .end();
            begin = end;
        }
        return json.end().done().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Part part, OutputStream out) throws IOException {
        int done = 0;
        while (done < part.count()) {
            int now = Math.min(part.count() - done, BUFFER / part.bytes());
            copy(part.array(), part.from() + done, now);
            out.write(bytes, 0, now * part.bytes());
            done += now;
        }
    }

    private void copy(Object array, int from, int count) {
        buffer.clear();
        if (array instanceof float[] floats) {
            buffer.asFloatBuffer().put(floats, from, count);
        } else if (array instanceof double[] doubles) {
            buffer.asDoubleBuffer().put(doubles, from, count);
        } else if (array instanceof int[] ints) {
            buffer.asIntBuffer().put(ints, from, count);
        } else {
            buffer.asLongBuffer().put((long[]) array, from, count);
        }
    }
}
