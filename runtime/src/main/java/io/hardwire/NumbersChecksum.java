package io.hardwire;

import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorReader;
import io.hardwire.safetensors.TensorWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The CRC-32C of a file's numbers, in hexadecimal, among its metadata: one bit that flips makes another one. */
final class NumbersChecksum {
    static final String KEY = "hardwire.checksum";

    private NumbersChecksum() {}

    /** Adds it to a file all of whose tensors were added. */
    static void write(TensorWriter out) throws IOException {
        out.metadata(KEY, Long.toHexString(out.checksum()));
    }

    /** Refuses a file, all of which was read, whose numbers have another one than it says. */
    static void compare(TensorReader in, @Nullable String expected) throws ModelFormatException {
        String own = Long.toHexString(in.checksum());
        if (!own.equals(expected)) {
            throw new ModelFormatException(
                    "the checksum of the numbers is " + own + "; expected " + expected + ", as " + KEY
                            + " in the metadata says: the file is damaged, or whoever changed the numbers left that as it was");
        }
    }
}
