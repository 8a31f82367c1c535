package io.hardwire.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Whatever the text is, the reader reads it or refuses it with its exception. */
class LibSvmFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (LibSvm format : new LibSvm[] {
            LibSvm.regression(),
            LibSvm.classification(),
            LibSvm.classification().classes(-1, 1).inputs(4)
        }) {
            Allowance allowance = new Allowance();
            try {
                format.read(new StringReader(text), "fuzz");
            } catch (DataException expected) {
                // That is what bad text gets.
            }
            allowance.check(bytes.length);
        }
    }
}
