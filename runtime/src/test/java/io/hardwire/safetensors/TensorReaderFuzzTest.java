package io.hardwire.safetensors;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.model.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever the bytes are, the reader reads them or refuses them with its exception. Everyday builds try the seeds in the folder of
 * resources beside this class; {@code JAZZER_FUZZ=1} searches for more.
 */
class TensorReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] file) throws IOException {
        try {
            TensorReader reader = new TensorReader(new ByteArrayInputStream(file));
            for (TensorInfo tensor : reader.header().tensors()) {
                // A tensor that is larger than the file cannot be read; who reads a file knows what it has to hold.
                int count = (int) Math.min(tensor.count(), file.length);
                reader.read(tensor.name(), tensor.type().array(count), 0, count);
            }
            reader.requireEnd();
        } catch (ModelFormatException expected) {
            // That is what bad bytes get.
        }
    }
}
