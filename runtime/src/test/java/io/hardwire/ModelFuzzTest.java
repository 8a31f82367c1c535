package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import io.hardwire.model.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever the bytes are, a model is read, or refused with its exception and the network is as it was. */
class ModelFuzzTest {
    private static final Attempt ATTEMPT = Attempt.refusingWith(ModelFormatException.class, 512);

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({
        "hardwire.format",
        "hardwire.activations",
        "hardwire.seed",
        "scaling.input.factor",
        "scaling.output.offset",
        "\"0.weight\"",
        "\"0.bias\"",
        "\"dtype\":\"F32\"",
        "\"F64\"",
        "\"shape\":[",
        "\"data_offsets\":["
    })
    void aModelIsReadOrRefused(byte[] file) throws IOException {
        FloatLayer network = new FloatLayer(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
        float[] before = network.parameters();
        if (!ATTEMPT.on(file.length, () -> network.read(new ByteArrayInputStream(file)))) {
            assertThat(network.parameters()).containsExactly(before);
            assertThat(network.scaling()).isEmpty();
        }
    }
}
