package io.hardwire.data;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever the bytes are, the reader reads them or refuses them with its exception. */
class LibSvmFuzzTest {
    /** Up to 16 numbers for a character are made of sparse rows, and as many of classes: more than anything else, but for some zeros of small files. */
    private static final Attempt ATTEMPT = Attempt.refusingWith(DataException.class, 512);

    private static final int ZEROS_OF_SMALL_FILES = 1 << 21;
    private static final List<LibSvm> FORMATS = List.of(
            LibSvm.regression(),
            LibSvm.classification(),
            LibSvm.classification().classes(-1, 1).inputs(4));

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({"1:1", " 2:0.5", "+1 ", "-1 ", "qid:1", "#", "1e308", "NaN", "2147483647:1"})
    void readsOrRefuses(byte[] bytes) throws IOException {
        for (LibSvm format : FORMATS) {
            ATTEMPT.on(
                    bytes.length + ZEROS_OF_SMALL_FILES / 512,
                    () -> format.read(
                            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()),
                            "fuzz"));
        }
    }
}
