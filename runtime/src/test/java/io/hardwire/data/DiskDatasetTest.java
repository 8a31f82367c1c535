package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskDatasetTest {
    private static final Schema SCHEMA = Schema.of(
                    Input.number("size"), Input.flag("new"), new Input.Category("colour", List.of("RED", "\u00fcber")))
            .classes("kind", "a", "b");

    @TempDir
    private Path folder;

    private static Records<Integer> records() {
        return Records.<Integer>inputs()
                .number("x", k -> k)
                .number("y", k -> k / 3.0)
                .target("z", k -> -k);
    }

    private Path written(int rows) throws IOException {
        Path file = folder.resolve("rows.hwd");
        DiskDataset.write(file, records().rows(IntStream.range(0, rows).iterator()), written -> {});
        return file;
    }

    private void refuse(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("damaged.hwd"), bytes);
        assertThatThrownBy(() -> DiskDataset.open(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void rowsComeBackAsTheyWereWritten() throws IOException {
        int rows = 2 * 4096 + 5;
        DiskDataset disk = DiskDataset.open(written(rows));
        Dataset memory = records().read(IntStream.range(0, rows).boxed());

        assertThat(disk.size()).isEqualTo(rows);
        assertThat(disk.blocks()).isEqualTo(3);
        assertThat(disk.rowsOf(2)).isEqualTo(5);
        assertThat(disk.toDataset().floatInputs()).containsExactly(memory.floatInputs());
        assertThat(disk.toDataset().floatTargets()).containsExactly(memory.floatTargets());
        assertThat(disk.schema()).isEqualTo(Schema.of("x", "y").outputs("z"));
        double[] inputs = new double[12];
        double[] targets = new double[6];
        assertThat(disk.read(2, inputs, targets, 1)).isEqualTo(5);
        assertThat(inputs[2]).isEqualTo(8192);
        assertThat(inputs[5]).isEqualTo((float) (8193 / 3.0));
        assertThat(targets[5]).isEqualTo(-8196);
    }

    @Test
    void aConverterTellsHowFarItIs() throws IOException {
        List<Long> told = new ArrayList<>();
        DiskDataset.write(
                folder.resolve("f"), records().rows(IntStream.range(0, 5000).iterator()), told::add);

        assertThat(told).containsExactly(4096L, 5000L);
    }

    @Test
    void namesComeBackAsTheyWereWritten() throws IOException {
        byte[] names = SchemaText.write(SCHEMA);

        assertThat(SchemaText.read(names)).isEqualTo(SCHEMA);
        for (int length = 0; length < names.length; length++) {
            byte[] cut = Arrays.copyOf(names, length);
            assertThatThrownBy(() -> SchemaText.read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> SchemaText.read(Arrays.copyOf(names, names.length + 1)))
                .hasMessage("there are bytes behind the names");
    }

    @Test
    void aFileThatCannotBeFinishedLeavesTheOldOne() throws IOException {
        Path file = written(10);
        Records<Integer> bad =
                Records.<Integer>inputs().number("x", k -> k == 5000 ? 1e39 : k).target("z", k -> k);
        assertThatThrownBy(() -> DiskDataset.write(
                        file, bad.rows(IntStream.range(0, 6000).iterator()), written -> {}))
                .isInstanceOf(DataException.class)
                .hasMessage("row 5000, input 0 is 1.0E39; expected a finite number that a float can hold");
        assertThatThrownBy(() ->
                        DiskDataset.write(file, bad.rows(List.<Integer>of().iterator()), written -> {}))
                .isInstanceOf(DataException.class)
                .hasMessage("there is no row; a data set has at least one");

        assertThat(DiskDataset.open(file).size()).isEqualTo(10);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesOtherFiles() throws IOException {
        refuse(
                new byte[0],
                ": this is no data set of Hardwire's, or of another version; expected \"HWDATA01\" and a header");
        refuse(
                new byte[100],
                ": this is no data set of Hardwire's, or of another version; expected \"HWDATA01\" and a header");
        assertThatThrownBy(() -> DiskDataset.open(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesDamage() throws IOException {
        byte[] good = Files.readAllBytes(written(10));
        int header = good.length - 10 * 12;

        refuse(Arrays.copyOf(good, header - 1), ": the file ends in its header");
        refuse(Arrays.copyOf(good, good.length - 4), ": expected 120 bytes of 10 rows behind the header; got 116");
        refuse(Arrays.copyOf(good, good.length + 1), ": expected 120 bytes of 10 rows behind the header; got 121");
        for (int k = 8; k < header; k++) {
            if (k < 32 || k >= 36) {
                refuse(changed(good, k), ": the header is damaged: its checksum does not agree");
            }
        }
        for (int k = header; k < good.length; k++) {
            refuse(changed(good, k), ": the rows are damaged: their checksum does not agree");
        }
    }

    private static byte[] changed(byte[] good, int at) {
        byte[] bytes = good.clone();
        bytes[at] ^= 4;
        return bytes;
    }

    /** Whoever else writes such files: a checksum over numbers that are none is right, too. */
    @Test
    void refusesNumbersThatAreNotFinite() throws IOException {
        byte[] good = Files.readAllBytes(written(4096 + 10));
        int rows = good.length - (4096 + 10) * 12;

        refuse(
                with(good, rows, 4 * (2 * 4095 + 1), Float.NaN),
                ", row 4095, input 1 is not finite; expected a finite number");
        refuse(
                with(good, rows, 4 * 2 * 4096, Float.POSITIVE_INFINITY),
                ", row 0, target 0 is not finite; expected a finite number");
        refuse(
                with(good, rows, 12 * 4096 + 4 * 2 * 9, Float.NaN),
                ", row 4105, input 0 is not finite; expected a finite number");
        refuse(
                with(good, rows, 12 * 4096 + 4 * 2 * 10 + 4, Float.NaN),
                ", row 4097, target 0 is not finite; expected a finite number");
    }

    private static byte[] with(byte[] good, int header, int at, float value) {
        byte[] bytes = good.clone();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putFloat(header + at, value);
        file.putInt(12, crc(bytes, header, bytes.length)).putInt(8, crc(bytes, 12, header));
        return bytes;
    }

    private static int crc(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return (int) checksum.getValue();
    }

    /** Headers whose checksum is right, but nothing else. */
    @Test
    void refusesHeadersThatMakeNoSense() throws IOException {
        refuseHeader(
                header -> new DiskHeader(0, 0, 1, 1, 1, SCHEMA), ": the number of inputs is 0; expected at least 1");
        refuseHeader(
                header -> new DiskHeader(0, 4, -1, 1, 1, SCHEMA), ": the number of targets is -1; expected at least 1");
        refuseHeader(header -> new DiskHeader(0, 4, 2, 0, 1, SCHEMA), ": the number of rows is 0; expected at least 1");
        refuseHeader(
                header -> new DiskHeader(0, 4, 2, 1, 0, SCHEMA),
                ": the number of rows of a block is 0; expected at least 1");
        refuseHeader(
                header -> new DiskHeader(0, Integer.MAX_VALUE, Integer.MAX_VALUE, 1, 1, Schema.unnamed()),
                ": a block has 1 row of 2147483647 inputs and 2147483647 targets; expected 67108864 numbers at most");
        refuseHeader(
                header -> new DiskHeader(0, 3, 2, 1, 1, SCHEMA),
                ": there are names for other inputs or targets than the header's 3 and 2");
    }

    private void refuseHeader(UnaryOperator<DiskHeader> change, String message) throws IOException {
        refuse(change.apply(new DiskHeader(0, 4, 2, 1, 1, SCHEMA)).bytes(), message);
    }
}
