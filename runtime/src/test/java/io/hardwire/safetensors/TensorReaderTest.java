package io.hardwire.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.model.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Files of the format are read as they were written; anything else is refused with its place and what was expected. */
class TensorReaderTest {
    private static byte[] file(long length, String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .put(data)
                .array();
    }

    private static TensorHeader header(String header) throws IOException {
        byte[] file = file(header.getBytes(StandardCharsets.UTF_8).length, header, new byte[0]);
        return new TensorReader(new ByteArrayInputStream(file)).header();
    }

    private static void refuse(String header, String message) {
        assertThatThrownBy(() -> header(header.replace('\'', '"')))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(message.replace('\'', '"'));
    }

    @Test
    void everyTypeOfNumberComesBack() throws IOException {
        long[] longs =
                LongStream.range(0, 20_000).map(k -> k * 0x9E3779B97F4A7C15L).toArray();
        TensorWriter writer = new TensorWriter();
        writer.metadata("key", "a \"quoted\" ümlaut / \u0001");
        writer.tensor("ints", List.of(3L), new int[] {9, 1, -2, 3}, 1);
        writer.tensor("floats", List.of(1L, 2L), new float[] {1.5f, -0f}, 0);
        writer.tensor("longs", List.of(20_000L), longs, 0);
        writer.tensor("doubles", List.of(), new double[] {Math.PI}, 0);
        writer.tensor("none", List.of(0L), new float[0], 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);

        TensorReader reader = new TensorReader(new ByteArrayInputStream(out.toByteArray()));
        assertThat(reader.header().metadata())
                .containsEntry("key", "a \"quoted\" ümlaut / \u0001")
                .hasSize(1);
        for (TensorInfo tensor : reader.header().tensors()) {
            Object array = tensor.type().array((int) tensor.count());
            reader.read(tensor.name(), array, 0, (int) tensor.count());
            switch (tensor.name()) {
                case "ints" -> assertThat((int[]) array).containsExactly(1, -2, 3);
                case "floats" -> assertThat((float[]) array).containsExactly(1.5f, -0f);
                case "longs" -> assertThat((long[]) array).containsExactly(longs);
                case "doubles" -> assertThat((double[]) array).containsExactly(Math.PI);
                default -> assertThat((float[]) array).isEmpty();
            }
        }
        reader.requireEnd();
        assertThat(reader.header().tensors()).hasSize(5);
        assertThat(reader.header().dataLength()).isEqualTo(160_000 + 8 + 12 + 8);
    }

    @Test
    void headersOfOtherLengthsAreRefusedBeforeAnythingIsAllocated() {
        for (long length : new long[] {0, 1, (16 << 20) + 1, Long.MAX_VALUE, -1}) {
            assertThatThrownBy(() -> new TensorReader(new ByteArrayInputStream(file(length, "{}", new byte[0]))))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessage("the header is said to have " + Long.toUnsignedString(length)
                            + (length == 1 ? " byte" : " bytes") + "; expected 2 to 16777216");
        }
        assertThatThrownBy(() -> new TensorReader(new ByteArrayInputStream(file(3, "{}", new byte[0]))))
                .hasMessage("the file ends after 2 bytes of the header; it is said to have 3");
        assertThatThrownBy(() -> new TensorReader(new ByteArrayInputStream(new byte[7])))
                .hasMessage("the file ends after 7 bytes; expected the length of the header, 8 bytes");
    }

    @Test
    void whatTheFormatDoesNotHaveIsRefused() {
        String tensor = "{'dtype':'F32','shape':[2],'data_offsets':[0,8]}";
        refuse("[]", "the header is of the JSON type ARRAY; expected OBJECT");
        refuse("{'a':1}", "tensor 'a' is of the JSON type NUMBER; expected OBJECT");
        refuse("{'a':{}}", "tensor 'a' lacks dtype");
        refuse("{'a':" + tensor + ",'a':" + tensor + "}", "the header has 'a' twice");
        refuse("{'__metadata__':{'k':1}}", "__metadata__ 'k' is of the JSON type NUMBER; expected STRING");
        refuse("{'__metadata__':{'k':'','k':''}}", "__metadata__ has 'k' twice");
        refuse("{'a':{'dtype':'F32','dtype':'F32'}}", "tensor 'a' has dtype twice");
        refuse("{'a':{'type':'F32'}}", "tensor 'a' has 'type'; expected dtype, shape and data_offsets");
        refuse(
                "{'a':{'dtype':'BF16','shape':[2],'data_offsets':[0,4]}}",
                "tensor 'a': dtype is 'BF16'; expected F32, F64, I32 or I64");
        refuse(
                "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}}",
                "tensor 'a': shape[0] is -2; expected a whole number, 0 or more");
        refuse(
                "{'a':{'dtype':'F32','shape':[2e0],'data_offsets':[0,8]}}",
                "tensor 'a': shape[0] is 2e0; expected a whole number, 0 or more");
        refuse(
                "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,8]}}",
                "tensor 'a': the shape [4294967296, 4294967296] is too large for any file");
        refuse(
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}",
                "tensor 'a': data_offsets is [8, 0]; expected the first byte and the one after the last");
        refuse(
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,7]}}",
                "tensor 'a' has 7 bytes; its shape [2] of F32 takes 8");
        refuse(
                "{'a':" + tensor.replace("[0,8]", "[4,12]") + "}",
                "tensor 'a' begins at byte 4 of the data; nothing fills it from 0");
        refuse(
                "{'a':" + tensor + ",'b':" + tensor.replace("[0,8]", "[4,12]") + "}",
                "tensor 'b' begins at byte 4 of the data; the one before it ends at 8");
        refuse("{},{}", "something follows the JSON object of the header");
        refuse("", "the header is said to have 0 bytes; expected 2 to 16777216");
        refuse("   ", "the header is empty; expected a JSON object");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String header : List.of(
                "{ ", "{}}", "{} x", "{'a'}", "{\"a\":}", "nul", "{\"__metadata__\":{},}", "// {}", "{\"a\":01}")) {
            assertThatThrownBy(() -> header(header))
                    .as(header)
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageStartingWith("the header is not the JSON of safetensors: ");
        }
        byte[] notUtf8 = file(4, "{  }", new byte[0]);
        notUtf8[9] = (byte) 0xFF;
        assertThatThrownBy(() -> new TensorReader(new ByteArrayInputStream(notUtf8)))
                .hasMessage("the header is not UTF-8");
    }
}
