package io.hardwire.data;

import io.hardwire.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/** Writes the file of a {@link DiskDataset}, block by block; it has another name until it is whole. */
final class DiskWriter {
    private final RowSource source;
    private final LongConsumer progress;
    private final int blockRows;
    private final double[] inputs;
    private final double[] targets;
    private final ByteBuffer block;
    private final CRC32C checksum = new CRC32C();
    private int rowsOfBlock;
    private int rows;

    private DiskWriter(RowSource source, LongConsumer progress) {
        this.source = source;
        this.progress = progress;
        this.inputs = new double[source.inputs()];
        this.targets = new double[source.outputs()];
        this.blockRows = DiskDataset.rowsOfBlock(inputs.length + targets.length);
        this.block = ByteBuffer.allocate(Float.BYTES * blockRows * (inputs.length + targets.length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    static void write(Path file, RowSource source, LongConsumer progress) throws IOException {
        AtomicFile.deleteLeftovers(file);
        AtomicFile.writePieces(file, channel -> new DiskWriter(source, progress).write(channel));
    }

    private void write(FileChannel channel) throws IOException {
        channel.position(header().length);
        while (source.next(inputs, targets)) {
            if (rows == Integer.MAX_VALUE) {
                throw new DataException("there are more than " + Integer.MAX_VALUE + " rows");
            }
            put("input", inputs, 0, rowsOfBlock * inputs.length);
            put("target", targets, blockRows * inputs.length, rowsOfBlock * targets.length);
            rows++;
            rowsOfBlock++;
            if (rowsOfBlock == blockRows) {
                writeBlock(channel);
            }
        }
        if (rowsOfBlock > 0) {
            writeBlock(channel);
        }
        if (rows == 0) {
            throw new DataException("there is no row; a data set has at least one");
        }
        writeFully(channel, ByteBuffer.wrap(header()), 0);
    }

    private byte[] header() throws IOException {
        return new DiskHeader(
                        (int) checksum.getValue(), inputs.length, targets.length, rows, blockRows, source.schema())
                .bytes();
    }

    private void put(String element, double[] values, int section, int at) {
        for (int k = 0; k < values.length; k++) {
            float value = (float) values[k];
            if (!(Math.abs(value) <= Float.MAX_VALUE)) {
                throw new DataException("row " + rows + ", " + element + " " + k + " is " + values[k]
                        + "; expected a finite number that a float can hold");
            }
            block.putFloat(Float.BYTES * (section + at + k), value);
        }
    }

    /** The targets of a last block that is not full move up behind its inputs. */
    private void writeBlock(FileChannel channel) throws IOException {
        writeSection(channel, 0, inputs.length);
        writeSection(channel, blockRows * inputs.length, targets.length);
        rowsOfBlock = 0;
        progress.accept(rows);
    }

    private void writeSection(FileChannel channel, int start, int width) throws IOException {
        ByteBuffer section = block.slice(Float.BYTES * start, Float.BYTES * rowsOfBlock * width);
        checksum.update(section.duplicate());
        writeFully(channel, section, channel.position());
        channel.position(channel.position() + Float.BYTES * (long) rowsOfBlock * width);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
