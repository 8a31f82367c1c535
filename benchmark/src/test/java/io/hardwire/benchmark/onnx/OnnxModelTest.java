package io.hardwire.benchmark.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Shape;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
    @Test
    void fieldsAreWrittenAsTheSpecificationOfProtocolBuffersShows() {
        assertThat(hex(new Protobuf().add(1, 150))).isEqualTo("089601");
        assertThat(hex(new Protobuf().add(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new Protobuf().add(3, new Protobuf().add(1, 150)))).isEqualTo("1a03089601");
        assertThat(hex(new Protobuf().addRaw(9, new float[] {1, -2}))).isEqualTo("4a080000803f000000c0");
        assertThat(hex(new Protobuf().add(20, 2))).isEqualTo("a00102");
    }

    @Test
    void aModelHoldsItsOperatorsInOrderAndItsParameters() {
        Shape shape = new Shape(new int[] {2, 2, 1}, List.of(Activation.TANH, Activation.IDENTITY), Loss.SQUARED_ERROR);
        float[] parameters = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        byte[] model = OnnxModel.encode(shape, parameters, 32);
        assertThat(new String(model, StandardCharsets.ISO_8859_1))
                .containsSubsequence("Gemm", "Tanh", "Gemm", "Identity", "W1", "b1", "W2", "b2", "inputs", "outputs");
        assertThat(HexFormat.of().formatHex(model))
                .contains(hex(new Protobuf().add(8, "W1").addRaw(9, new float[] {1, 2, 3, 4})))
                .contains(hex(new Protobuf().add(8, "b1").addRaw(9, new float[] {7, 8})))
                .contains(hex(new Protobuf().add(8, "W2").addRaw(9, new float[] {5, 6})))
                .contains(hex(new Protobuf().add(8, "b2").addRaw(9, new float[] {9})));
    }

    private static String hex(Protobuf message) {
        return HexFormat.of().formatHex(message.toByteArray());
    }
}
