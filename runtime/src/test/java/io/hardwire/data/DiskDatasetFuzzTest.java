package io.hardwire.data;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Whatever the bytes are, a file is opened or refused with its exception. Its checksums are made right first, or nothing would be tried. */
class DiskDatasetFuzzTest {
    private static final Attempt ATTEMPT = Attempt.refusingWith(DataException.class, 128);

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({"HWDATA01", "number", "flag", "category"})
    void opensOrRefuses(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".hwd");
        try {
            Files.write(file, withChecksums(bytes.clone()));
            DiskDataset[] opened = new DiskDataset[1];
            if (ATTEMPT.on(bytes.length, () -> opened[0] = DiskDataset.open(file))) {
                ATTEMPT.on(bytes.length, () -> read(opened[0]));
                ATTEMPT.on(bytes.length, () -> opened[0].toDataset());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void read(DiskDataset data) {
        int rows = data.rowsOf(0);
        float[] inputs = new float[rows * data.inputs()];
        float[] targets = new float[rows * data.outputs()];
        for (int block = 0; block < data.blocks(); block++) {
            data.read(block, inputs, targets, 0);
        }
    }

    private static byte[] withChecksums(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length >= DiskHeader.FIXED) {
            int names = file.getInt(32);
            long header = (DiskHeader.FIXED + (long) names + 63) / 64 * 64;
            if (names >= 0 && header <= bytes.length) {
                file.putInt(12, crc(bytes, (int) header, bytes.length));
                file.putInt(8, crc(bytes, 12, (int) header));
            }
        }
        return bytes;
    }

    private static int crc(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return (int) checksum.getValue();
    }
}
