package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    private static final byte[] TWO_BY_THREE = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 0, (byte) 255};
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 3, 1};

    private static Idx read(byte[] bytes) {
        try {
            return Idx.read(new ByteArrayInputStream(bytes), "f");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void refuse(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(DataException.class).hasMessage("f" + message);
    }

    @Test
    void readsDimensionsAndUnsignedValues() {
        Idx idx = read(TWO_BY_THREE);

        assertThat(idx.dimensions()).containsExactly(2, 3);
        assertThat(idx.size()).isEqualTo(6);
        assertThat(idx.value(0)).isEqualTo(1);
        assertThat(idx.value(5)).isEqualTo(255);
        assertThat(idx).hasToString("UNSIGNED_BYTE[2, 3]");
    }

    @Test
    void readsEveryTypeThatTheFormatHas() {
        byte[][] files = {
            {0, 0, 9, 1, 0, 0, 0, 1, -2},
            {0, 0, 0xb, 1, 0, 0, 0, 1, -1, -2},
            {0, 0, 0xc, 1, 0, 0, 0, 1, -1, -1, -1, -2},
            ByteBuffer.allocate(12)
                    .put(new byte[] {0, 0, 0xd, 1, 0, 0, 0, 1})
                    .putFloat(-2)
                    .array(),
            ByteBuffer.allocate(16)
                    .put(new byte[] {0, 0, 0xe, 1, 0, 0, 0, 1})
                    .putDouble(-2)
                    .array()
        };
        for (byte[] file : files) {
            assertThat(read(file).value(0)).as(Arrays.toString(file)).isEqualTo(-2);
        }
    }

    @Test
    void gzippedFilesAreReadLikeOthers(@TempDir Path folder) throws IOException {
        Path images = Files.write(folder.resolve("images.gz"), zipped(TWO_BY_THREE));
        Path labels = Files.write(folder.resolve("labels"), LABELS);

        Dataset data = Idx.images(images, labels);
        assertThat(data.floatInputs()).containsExactly(1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 0, 1);
        assertThat(data.labels()).containsExactly(3, 1);
        assertThat(data.classNames()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void refusesWhatIsNoIdxFile() {
        refuse(new byte[] {0, 0, 8}, ": the file ends in its header");
        refuse(new byte[0], ": the file ends in its header");
        refuse(
                "P5 28 28".getBytes(StandardCharsets.US_ASCII),
                ": the file starts with 50352032; expected 00000801 and the like, an IDX file");
        refuse(
                new byte[] {0, 1, 8, 1, 0, 0, 0, 1, 0},
                ": the file starts with 00010801; expected 00000801 and the like, an IDX file");
        refuse(new byte[] {0, 0, 8, 0}, ": there are 0 dimensions; expected 1 to 8");
        refuse(new byte[] {0, 0, 8, 9}, ": there are 9 dimensions; expected 1 to 8");
        refuse(new byte[] {0, 0, 8, 2, 0, 0, 0, 2, 0}, ": the file ends in its header");
        refuse(new byte[] {0, 0, 8, 1, 0, 0, 0, 0}, ": dimension 0 is 0; expected 1 to 2147483647");
        refuse(new byte[] {0, 0, 8, 1, -1, -1, -1, -1}, ": dimension 0 is 4294967295; expected 1 to 2147483647");
    }

    @Test
    void refusesFilesOfAnotherLengthThanTheySay() throws IOException {
        refuse(Arrays.copyOf(TWO_BY_THREE, 17), ": expected 6 bytes of values for the dimensions [2, 3]; got 5");
        refuse(Arrays.copyOf(TWO_BY_THREE, 19), ": expected 6 bytes of values for the dimensions [2, 3]; got more");
        byte[] huge = {0, 0, 8, 3, 127, -1, -1, -1, 127, -1, -1, -1, 127, -1, -1, -1};
        refuse(huge, ": the dimensions [2147483647, 2147483647, 2147483647] hold more than an array can");
        byte[] packed = zipped(TWO_BY_THREE);
        refuse(Arrays.copyOf(packed, packed.length - 9), ": the gzipped file is damaged or ends too early");
        refuse(new byte[] {0x1f, (byte) 0x8b, 1}, ": the gzipped file is damaged or ends too early");
    }

    /** A file of 12 bytes cannot ask for two gigabytes. */
    @Test
    void allocatesNoMoreThanTheFileHas() {
        refuse(
                new byte[] {0, 0, 8, 1, 127, -1, -1, 0, 1, 2, 3, 4},
                ": expected 2147483392 bytes of values for the dimensions [2147483392]; got 4");
    }

    @Test
    void refusesImagesAndLabelsThatDoNotBelongTogether() {
        Idx three = read(new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3});
        assertThatThrownBy(() -> Idx.images(read(TWO_BY_THREE), three))
                .isInstanceOf(DataException.class)
                .hasMessage("there are 2 images, but 3 labels");
        assertThatThrownBy(() -> Idx.images(read(TWO_BY_THREE), read(TWO_BY_THREE)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "expected images and labels as unsigned bytes; got UNSIGNED_BYTE[2, 3] and UNSIGNED_BYTE[2, 3]");
    }
}
