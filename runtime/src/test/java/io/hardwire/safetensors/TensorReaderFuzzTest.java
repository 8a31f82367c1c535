package io.hardwire.safetensors;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import io.hardwire.model.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever the bytes are, the reader reads them or refuses them with its exception. */
class TensorReaderFuzzTest {
    private static final Attempt ATTEMPT = Attempt.refusingWith(ModelFormatException.class, 256);

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({
        "{\"__metadata__\":{",
        "\"dtype\":\"F32\"",
        "\"F64\"",
        "\"I32\"",
        "\"I64\"",
        "\"shape\":[",
        "\"data_offsets\":[",
        "\\u0000",
        "1e9"
    })
    void readsOrRefuses(byte[] file) throws IOException {
        ATTEMPT.on(file.length, () -> {
            TensorReader reader = new TensorReader(new ByteArrayInputStream(file));
            for (TensorInfo tensor : reader.header().tensors()) {
                // A tensor that is larger than the file cannot be read; who reads a file knows what it has to hold.
                int count = (int) Math.min(tensor.count(), file.length);
                reader.read(tensor.name(), tensor.type().array(count), 0, count);
            }
            reader.requireEnd();
        });
    }
}
