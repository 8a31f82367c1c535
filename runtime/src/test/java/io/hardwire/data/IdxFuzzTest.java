package io.hardwire.data;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Whatever the bytes are, the reader reads them or refuses them with its exception. */
class IdxFuzzTest {
    private static final Attempt ATTEMPT = Attempt.refusingWith(DataException.class, 16);

    /** An image and its one-hot label: at least a byte each, and up to 256 classes of a float. */
    private static final Attempt WITH_CLASSES = Attempt.refusingWith(DataException.class, 16 + 256 * Float.BYTES);

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({"\0\0\u0008\u0001", "\0\0\u0008\u0003", "\0\0\r\u0001", "\0\0\u000e\u0002", "\0\0\0\u0001"})
    void readsOrRefuses(byte[] file) throws IOException {
        long length = unpackedLength(file);
        Idx[] read = new Idx[1];
        boolean isGood = ATTEMPT.on(length, () -> {
            Idx idx = Idx.read(new ByteArrayInputStream(file), "fuzz");
            for (int k = 0; k < idx.size(); k++) {
                idx.value(k);
            }
            read[0] = idx;
        });
        if (isGood) {
            WITH_CLASSES.on(length, () -> Idx.images(read[0], read[0]));
        }
    }

    /** A gzipped file is as large as what is in it, as far as it can be unpacked. */
    private static long unpackedLength(byte[] file) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] buffer = new byte[8192];
            long length = file.length;
            for (int got = unpacked.read(buffer); got >= 0; got = unpacked.read(buffer)) {
                length += got;
            }
            return length;
        } catch (IOException e) {
            return file.length;
        }
    }
}
