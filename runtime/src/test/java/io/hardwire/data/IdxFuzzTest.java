package io.hardwire.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever the bytes are, the reader reads them or refuses them with its exception. */
class IdxFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] file) throws IOException {
        Allowance allowance = new Allowance();
        try {
            Idx idx = Idx.read(new ByteArrayInputStream(file), "fuzz");
            for (int k = 0; k < idx.size(); k++) {
                idx.value(k);
            }
            Idx.images(idx, idx);
        } catch (DataException expected) {
            // That is what bad bytes get.
        }
        allowance.check(file.length);
    }
}
