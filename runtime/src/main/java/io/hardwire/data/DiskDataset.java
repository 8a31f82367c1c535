package io.hardwire.data;

import io.hardwire.text.Count;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/**
 * Samples to learn from that may be more than memory holds: a file, mapped into memory, of which training reads blocks as it goes. Its
 * numbers are of type {@code float}. The file begins with a header (see the manual page {@code docs/data.md} for the layout), and both
 * header and rows have a checksum.
 *
 * <pre>{@code
 * DiskDataset.write(file, rows, written -> System.out.println(written + " rows"));   // once, from any RowSource
 * DiskDataset train = DiskDataset.open(file);
 * trainer.fit(train, Training.epochs(3).batchSize(64));
 * }</pre>
 *
 * <p>Immutable, as long as nobody writes to the file, and safe for any number of threads. The mapping ends when the object becomes
 * garbage.
 */
public final class DiskDataset {
    /** So many numbers make a block, unless a row has more. */
    static final int NUMBERS_OF_A_BLOCK = 1 << 18;

    /** No block that the writer makes is longer: rows of so many numbers fit, too. */
    static final int MOST_NUMBERS_OF_A_BLOCK = 1 << 26;

    private static final int MOST_ROWS_OF_A_BLOCK = 4096;
    private static final int CHECKED_AT_ONCE = 1 << 20;

    private final DiskHeader header;
    private final List<FloatBuffer> blocks;

    private DiskDataset(DiskHeader header, List<FloatBuffer> blocks) {
        this.header = header;
        this.blocks = blocks;
    }

    /** How many rows a block has that the writer makes. */
    static int rowsOfBlock(int width) {
        if (width > MOST_NUMBERS_OF_A_BLOCK) {
            throw new DataException(
                    "a row has " + width + " numbers; there is room for " + MOST_NUMBERS_OF_A_BLOCK + " at most");
        }
        return Math.max(1, Math.min(MOST_ROWS_OF_A_BLOCK, NUMBERS_OF_A_BLOCK / width));
    }

    /**
     * Writes a file, in the order in which the rows come. It takes its name when it is whole; one that was there before is replaced
     * then.
     *
     * @param rows is read to its end and left open
     * @param progress is told, block by block, how many rows are written
     * @throws IOException if rows cannot be read or the file cannot be written; nothing is left behind then
     * @throws DataException if there is no row, or a number is not finite as a {@code float}; nothing is left behind then
     */
    public static void write(Path file, RowSource rows, LongConsumer progress) throws IOException {
        DiskWriter.write(file, rows, progress);
    }

    /**
     * Opens a file, and reads it once to compare its checksum and to see that its numbers are finite.
     *
     * @throws IOException if it cannot be read
     * @throws DataException if it is no such file, or is damaged; the message says how
     */
    public static DiskDataset open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            String name = file.toString();
            int length = DiskHeader.length(name, read(channel, 0, DiskHeader.FIXED));
            if (channel.size() < length) {
                throw new DataException(name + ": the file ends in its header");
            }
            DiskHeader header = DiskHeader.read(name, read(channel, 0, length));
            if (channel.size() - length != header.dataBytes()) {
                throw new DataException(name + ": expected " + header.dataBytes() + " bytes of "
                        + Count.of(header.rows(), "row") + " behind the header; got " + (channel.size() - length));
            }
            checkRows(channel, length, header, name);
            return new DiskDataset(header, map(channel, length, header));
        }
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - position)));
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {}
        return bytes.array();
    }

    private static void checkRows(FileChannel channel, long start, DiskHeader header, String name) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer bytes = ByteBuffer.allocateDirect(CHECKED_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
        long notFinite = -1;
        for (long done = 0; done < header.dataBytes(); done += bytes.limit()) {
            bytes.clear().limit((int) Math.min(CHECKED_AT_ONCE, header.dataBytes() - done));
            while (bytes.hasRemaining() && channel.read(bytes, start + done + bytes.position()) >= 0) {}
            if (!bytes.flip().hasRemaining()) {
                break;
            }
            checksum.update(bytes);
            int at = notFinite < 0 ? firstNotFinite(bytes.rewind().asFloatBuffer()) : -1;
            notFinite = at < 0 ? notFinite : done / Float.BYTES + at;
        }
        if ((int) checksum.getValue() != header.checksum()) {
            throw new DataException(name + ": the rows are damaged: their checksum does not agree");
        }
        if (notFinite >= 0) {
            throw new DataException(name + ", " + header.place(notFinite) + " is not finite; expected a finite number");
        }
    }

    private static int firstNotFinite(FloatBuffer numbers) {
        for (int k = 0; k < numbers.limit(); k++) {
            if (!(Math.abs(numbers.get(k)) <= Float.MAX_VALUE)) {
                return k;
            }
        }
        return -1;
    }

    private static List<FloatBuffer> map(FileChannel channel, long start, DiskHeader header) throws IOException {
        long rowBytes = (long) Float.BYTES * (header.inputs() + header.outputs());
        long blockBytes = rowBytes * header.blockRows();
        long mapBytes = Math.max(1, (1L << 30) / blockBytes) * blockBytes;
        List<FloatBuffer> blocks = new ArrayList<>();
        for (long from = 0; from < header.dataBytes(); from += mapBytes) {
            long length = Math.min(mapBytes, header.dataBytes() - from);
            ByteBuffer map =
                    channel.map(MapMode.READ_ONLY, start + from, length).order(ByteOrder.LITTLE_ENDIAN);
            for (long at = 0; at < length; at += blockBytes) {
                ByteBuffer block = map.slice((int) at, (int) Math.min(blockBytes, length - at));
                blocks.add(block.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
            }
        }
        return List.copyOf(blocks);
    }

    /** The number of rows. */
    public int size() {
        return header.rows();
    }

    /** A number that other data almost surely does not have: of the sizes, and of the rows' checksum. */
    public long fingerprint() {
        return Fingerprint.of(header.rows(), header.inputs(), header.outputs(), header.checksum());
    }

    /** The number of inputs of a row. */
    public int inputs() {
        return header.inputs();
    }

    /** The number of targets of a row. */
    public int outputs() {
        return header.outputs();
    }

    /** What the inputs and targets are called. */
    public Schema schema() {
        return header.schema();
    }

    /** The number of blocks. */
    public int blocks() {
        return blocks.size();
    }

    /** The number of rows of a block; the last one may have fewer. */
    public int blockRows() {
        return header.blockRows();
    }

    /** The number of rows of this block. */
    public int rowsOf(int block) {
        return block < blocks.size() - 1 ? header.blockRows() : size() - block * header.blockRows();
    }

    /**
     * Reads a block: row {@code block * blockRows()} and those that follow. Allocates nothing.
     *
     * @param inputs receives the inputs, row-major, from row {@code row} of the array on
     * @param targets receives the targets likewise
     * @return the number of rows
     * @throws IndexOutOfBoundsException if there is no such block, or an array is too short
     */
    public int read(int block, float[] inputs, float[] targets, int row) {
        int rows = rowsOf(block);
        FloatBuffer numbers = blocks.get(block);
        numbers.get(0, inputs, row * inputs(), rows * inputs());
        numbers.get(rows * inputs(), targets, row * outputs(), rows * outputs());
        return rows;
    }

    /**
     * Reads a block to arrays of another precision; see {@link #read(int, float[], float[], int)}.
     *
     * @throws IndexOutOfBoundsException if there is no such block, or an array is too short
     */
    public int read(int block, double[] inputs, double[] targets, int row) {
        int rows = rowsOf(block);
        FloatBuffer numbers = blocks.get(block);
        int from = rows * inputs();
        for (int k = 0; k < from; k++) {
            inputs[row * inputs() + k] = numbers.get(k);
        }
        for (int k = 0; k < rows * outputs(); k++) {
            targets[row * outputs() + k] = numbers.get(from + k);
        }
        return rows;
    }

    /**
     * All rows, in memory.
     *
     * @throws DataException if an array cannot hold them
     */
    public Dataset toDataset() {
        if ((long) size() * Math.max(inputs(), outputs()) > Integer.MAX_VALUE - 8) {
            throw new DataException("an array cannot hold " + size() + " rows of " + Count.of(inputs(), "input")
                    + " and " + Count.of(outputs(), "target"));
        }
        float[] inputs = new float[size() * inputs()];
        float[] targets = new float[size() * outputs()];
        for (int block = 0; block < blocks(); block++) {
            read(block, inputs, targets, block * blockRows());
        }
        return new Dataset(Matrix.of("input", size(), inputs), Matrix.of("target", size(), targets), schema());
    }
}
