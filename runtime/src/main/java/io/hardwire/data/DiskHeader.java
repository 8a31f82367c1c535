package io.hardwire.data;

import io.hardwire.text.Count;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What a file of {@link DiskDataset} begins with. All numbers are little-endian:
 *
 * <pre>
 *   [0, 8)    "HWDATA01"
 *   [8, 12)   checksum, CRC-32C, of all bytes of the header from 12 on
 *   [12, 16)  checksum, CRC-32C, of all bytes behind the header
 *   [16, 20)  n, the number of inputs of a row
 *   [20, 24)  m, the number of targets of a row
 *   [24, 28)  r, the number of rows
 *   [28, 32)  b, the number of rows of a block; the last block may have fewer
 *   [32, 36)  s, the number of bytes of the names
 *   [36, 36 + s)  the names, then zeros up to a multiple of 64: the length of the header
 * </pre>
 *
 * <p>Blocks follow. A block of k rows is {@code k n} inputs, row-major, and then {@code k m} targets, row-major, each a 32-bit float.
 */
record DiskHeader(int checksum, int inputs, int outputs, int rows, int blockRows, Schema schema) {
    static final int MOST_NAME_BYTES = 1 << 24;
    static final int FIXED = 36;

    private static final byte[] MAGIC = {'H', 'W', 'D', 'A', 'T', 'A', '0', '1'};
    private static final int ALIGNMENT = 64;

    byte[] bytes() throws IOException {
        byte[] names = SchemaText.write(schema);
        if (names.length > MOST_NAME_BYTES) {
            throw new IOException("the names take " + names.length + " bytes; there is room for " + MOST_NAME_BYTES);
        }
        ByteBuffer header = ByteBuffer.allocate(length(names.length)).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putInt(0).putInt(checksum);
        header.putInt(inputs).putInt(outputs).putInt(rows).putInt(blockRows);
        header.putInt(names.length).put(names);
        header.putInt(8, crc(header.array(), 12));
        return header.array();
    }

    /** How long the whole header is, if these are the first bytes of a file. */
    static int length(String file, byte[] fixed) {
        if (fixed.length < FIXED || !Arrays.equals(Arrays.copyOf(fixed, MAGIC.length), MAGIC)) {
            throw new DataException(
                    file + ": this is no data set of Hardwire's, or of another version; expected \"HWDATA01\""
                            + " and a header");
        }
        int names = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        if (names < 0 || names > MOST_NAME_BYTES) {
            throw new DataException(file + ": the names take " + names + " bytes; expected 0 to " + MOST_NAME_BYTES);
        }
        return length(names);
    }

    private static int length(int names) {
        return (FIXED + names + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    static DiskHeader read(String file, byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(8) != crc(bytes, 12)) {
            throw new DataException(file + ": the header is damaged: its checksum does not agree");
        }
        int names = header.getInt(32);
        try {
            return new DiskHeader(
                            header.getInt(12),
                            header.getInt(16),
                            header.getInt(20),
                            header.getInt(24),
                            header.getInt(28),
                            SchemaText.read(Arrays.copyOfRange(bytes, FIXED, FIXED + names)))
                    .checked(file);
        } catch (IOException e) {
            throw new DataException(file + ": the names in the header cannot be read: " + e.getMessage(), e);
        }
    }

    private DiskHeader checked(String file) {
        atLeastOne(file, "inputs", inputs);
        atLeastOne(file, "targets", outputs);
        atLeastOne(file, "rows", rows);
        atLeastOne(file, "rows of a block", blockRows);
        if ((long) blockRows * ((long) inputs + outputs) > DiskDataset.MOST_NUMBERS_OF_A_BLOCK) {
            throw new DataException(file + ": a block has " + Count.of(blockRows, "row") + " of "
                    + Count.of(inputs, "input") + " and " + Count.of(outputs, "target") + "; expected "
                    + DiskDataset.MOST_NUMBERS_OF_A_BLOCK + " numbers at most");
        }
        if ((!schema.inputNames().isEmpty() && schema.inputNames().size() != inputs)
                || (!schema.outputNames().isEmpty() && schema.outputNames().size() != outputs)
                || (!schema.classNames().isEmpty() && schema.classNames().size() != outputs)) {
            throw new DataException(file + ": there are names for other inputs or targets than the header's " + inputs
                    + " and " + outputs);
        }
        return this;
    }

    private static void atLeastOne(String file, String what, int count) {
        if (count < 1) {
            throw new DataException(file + ": the number of " + what + " is " + count + "; expected at least 1");
        }
    }

    /** How many bytes follow the header. */
    long dataBytes() {
        return (long) rows * (inputs + outputs) * Float.BYTES;
    }

    /** For messages: what the number at this index of the data is. */
    String place(long index) {
        long width = (long) inputs + outputs;
        long block = index / (blockRows * width);
        long first = block * blockRows;
        long at = index - first * width;
        long inputsOfBlock = Math.min(blockRows, rows - first) * inputs;
        boolean isInput = at < inputsOfBlock;
        long inSection = isInput ? at : at - inputsOfBlock;
        long rowWidth = isInput ? inputs : outputs;
        return "row " + (first + inSection / rowWidth) + ", " + (isInput ? "input " : "target ") + inSection % rowWidth;
    }

    private static int crc(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }
}
