package io.hardwire;

import com.grack.nanojson.JsonWriter;
import io.hardwire.data.Schema;
import io.hardwire.model.ModelFormatException;
import io.hardwire.model.Provenance;
import io.hardwire.safetensors.TensorWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model file says in words: its format, what the network is, what its numbers are called, and where they come from. */
final class ModelMetadata {
    private static final String FORMAT = "hardwire.format";
    /** Counts up when a reader of this version would misread the file. */
    static final String FORMAT_NUMBER = "1";

    static final String ACTIVATIONS = "hardwire.activations";
    private static final String INPUTS = "hardwire.inputs";
    private static final String OUTPUTS = "hardwire.outputs";
    private static final String CLASSES = "hardwire.classes";
    private static final String VERSION = "hardwire.version";
    private static final String SEED = "hardwire.seed";
    private static final String DATA = "hardwire.data";
    private static final String TRAINING = "hardwire.training";

    private ModelMetadata() {}

    static void write(Model model, TensorWriter out) {
        Shape shape = model.shape();
        out.metadata(FORMAT, FORMAT_NUMBER);
        out.metadata("hardwire.layers", shape.toString());
        out.metadata(ACTIVATIONS, activations(shape));
        out.metadata("hardwire.loss", shape.loss().name());
        writeNames(model.schema(), out);
        Provenance provenance = model.provenance();
        if (provenance != null) {
            out.metadata(VERSION, provenance.version());
            out.metadata(SEED, Long.toString(provenance.seed()));
            out.metadata(DATA, provenance.data());
            out.metadata(TRAINING, provenance.training());
        }
    }

    private static void writeNames(Schema schema, TensorWriter out) {
        writeNames(INPUTS, schema.inputNames(), out);
        writeNames(OUTPUTS, schema.outputNames(), out);
        writeNames(CLASSES, schema.classNames(), out);
        if (!schema.label().isEmpty()) {
            out.metadata("hardwire.label", schema.label());
        }
    }

    private static void writeNames(String key, List<String> names, TensorWriter out) {
        if (!names.isEmpty()) {
            out.metadata(key, JsonWriter.string(names));
        }
    }

    static String activations(Shape shape) {
        return shape.activations().toString();
    }

    /** Refuses a file that was written by a later version. */
    static void checkFormat(Map<String, String> metadata) throws ModelFormatException {
        String format = metadata.getOrDefault(FORMAT, FORMAT_NUMBER);
        if (!format.equals(FORMAT_NUMBER)) {
            throw new ModelFormatException(
                    "the file is of format " + format + " of Hardwire; this version reads " + FORMAT_NUMBER);
        }
    }

    /** Refuses a file whose names are others. */
    static void checkNames(Map<String, String> metadata, Schema schema) throws ModelFormatException {
        checkNames("inputs", metadata.get(INPUTS), schema.inputNames());
        checkNames("outputs", metadata.get(OUTPUTS), schema.outputNames());
        checkNames("classes", metadata.get(CLASSES), schema.classNames());
    }

    private static void checkNames(String what, @Nullable String saved, List<String> names)
            throws ModelFormatException {
        String own = JsonWriter.string(names);
        if (saved != null && !names.isEmpty() && !saved.equals(own)) {
            throw new ModelFormatException("the " + what + " of the file are " + saved + "; expected " + own);
        }
    }

    static @Nullable Provenance provenance(Map<String, String> metadata) {
        String version = metadata.get(VERSION);
        String seed = metadata.get(SEED);
        String data = metadata.get(DATA);
        String training = metadata.get(TRAINING);
        if (version == null || seed == null || data == null || training == null) {
            return null;
        }
        try {
            return new Provenance(version, Long.parseLong(seed), data, training);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
