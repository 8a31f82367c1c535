package io.hardwire.benchmark.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    private static final byte[] TWO_BY_THREE = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, (byte) 255};

    @Test
    void readsDimensionsAndUnsignedValues() throws IOException {
        Idx idx = Idx.parse(TWO_BY_THREE);
        assertThat(idx.dimensions()).containsExactly(2, 3);
        assertThat(idx.value(0)).isEqualTo(1);
        assertThat(idx.value(5)).isEqualTo(255);
    }

    @Test
    void readsGzippedFilesWhereThereIsNoPlainOne(@TempDir Path folder) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("labels.gz")))) {
            file.write(TWO_BY_THREE);
        }
        assertThat(Idx.read(folder, "labels").value(3)).isEqualTo(4);
    }

    @Test
    void refusesOtherTypesAndShortFiles() {
        assertThatThrownBy(() -> Idx.parse(new byte[] {0, 0, 0x0d, 1, 0, 0, 0, 0}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unsigned bytes");
        assertThatThrownBy(() -> Idx.parse(new byte[] {0, 0, 8, 1, 0, 0, 0, 9, 1}))
                .isInstanceOf(EOFException.class);
    }
}
