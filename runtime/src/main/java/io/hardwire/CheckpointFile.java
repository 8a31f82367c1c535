package io.hardwire;

import io.hardwire.data.Scaling;
import io.hardwire.file.AtomicFile;
import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorInfo;
import io.hardwire.safetensors.TensorReader;
import io.hardwire.safetensors.TensorWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as a file: a tensor for each part of the state, and what the state is of in the metadata; docs/models.md has its layout.
 *
 * @param identity what the state is of, by its key
 * @param parts the parts of the state
 * @param scaling the network's, or null for none
 */
record CheckpointFile(
        Map<String, String> identity,
        Map<String, Object> parts,
        @Nullable Scaling scaling) {
    private static final String FORMAT = "hardwire.checkpoint";
    private static final String FORMAT_NUMBER = "1";

    /** What every checkpoint of a trainer says of it, to which more may be added. */
    static Map<String, String> identity(Trainer trainer) {
        Shape shape = trainer.shape();
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("hardwire.layers", shape.toString());
        identity.put(ModelMetadata.ACTIVATIONS, ModelMetadata.activations(shape));
        identity.put("hardwire.loss", shape.loss().name());
        identity.put("hardwire.seed", Long.toString(trainer.seed()));
        return identity;
    }

    /** Replaces the file as a whole. */
    void write(Path file) throws IOException {
        TensorWriter writer = new TensorWriter();
        writer.metadata(FORMAT, FORMAT_NUMBER);
        identity.forEach(writer::metadata);
        parts.forEach((name, part) -> writer.tensor(name, List.of((long) Array.getLength(part)), part, 0));
        if (scaling != null) {
            ScalingTensors.write(scaling, writer);
        }
        NumbersChecksum.write(writer);
        AtomicFile.write(file, writer::write);
    }

    static CheckpointFile read(Path file, Shape shape) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, Files.size(file), shape);
        } catch (ModelFormatException e) {
            throw new ModelFormatException(file + ": " + e.getMessage(), e);
        }
    }

    /** @param size the number of bytes that the stream has: nothing is allocated for more */
    static CheckpointFile read(InputStream in, long size, Shape shape) throws IOException {
        TensorReader reader = new TensorReader(in);
        Map<String, String> metadata = new LinkedHashMap<>(reader.header().metadata());
        String format = metadata.remove(FORMAT);
        if (!FORMAT_NUMBER.equals(format)) {
            throw new ModelFormatException(
                    format == null
                            ? "the file is no checkpoint; expected " + FORMAT + " in its metadata"
                            : "the checkpoint is of format " + format + "; this version reads " + FORMAT_NUMBER);
        }
        if (reader.length() != size) {
            throw new ModelFormatException("the file has " + size + " bytes; its header says " + reader.length());
        }
        String checksum = metadata.remove(NumbersChecksum.KEY);
        Map<String, Object> parts = new LinkedHashMap<>();
        ScalingTensors scaling = new ScalingTensors(shape);
        for (TensorInfo tensor : reader.header().tensors()) {
            if (ScalingTensors.has(tensor)) {
                scaling.check(tensor);
                scaling.read(reader, tensor);
            } else {
                parts.put(tensor.name(), read(reader, tensor));
            }
        }
        reader.requireEnd();
        NumbersChecksum.compare(reader, checksum);
        return new CheckpointFile(metadata, parts, scaling.scaling());
    }

    private static Object read(TensorReader reader, TensorInfo tensor) throws IOException {
        if (tensor.shape().size() != 1 || tensor.count() > Integer.MAX_VALUE - 8) {
            throw new ModelFormatException(
                    "tensor \"" + tensor.name() + "\" has the shape " + tensor.shape() + "; expected one size");
        }
        int count = (int) tensor.count();
        Object array = tensor.type().array(count);
        reader.read(tensor.name(), array, 0, count);
        return array;
    }

    /**
     * Refuses a state that is of something else.
     *
     * @throws ModelFormatException if so, with the first difference
     */
    void requireIdentity(Path file, Map<String, String> expected) throws ModelFormatException {
        for (Map.Entry<String, String> entry : expected.entrySet()) {
            String saved = identity.get(entry.getKey());
            if (!entry.getValue().equals(saved)) {
                Difference difference = Difference.of(String.valueOf(saved), entry.getValue());
                throw new ModelFormatException(file + ": the checkpoint is of another run: its "
                        + entry.getKey().replace("hardwire.", "") + " is " + difference.one() + "; expected "
                        + difference.other());
            }
        }
    }
}
