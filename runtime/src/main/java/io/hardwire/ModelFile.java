package io.hardwire;

import io.hardwire.file.AtomicFile;
import io.hardwire.model.LoadOption;
import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorInfo;
import io.hardwire.safetensors.TensorReader;
import io.hardwire.safetensors.TensorType;
import io.hardwire.safetensors.TensorWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network's parameters as a file in the format safetensors; docs/models.md has its layout. */
final class ModelFile {
    private ModelFile() {}

    /** Replaces the file as a whole. */
    static void save(Model model, Object parameters, Path file) throws IOException {
        AtomicFile.write(file, out -> write(model, parameters, out));
    }

    /** @param parameters an array of the network's precision */
    static void write(Model model, Object parameters, OutputStream out) throws IOException {
        Shape shape = model.shape();
        requireFinite(shape, parameters);
        TensorWriter writer = new TensorWriter();
        ModelMetadata.write(model, writer);
        for (int layer = 0; layer < shape.depth(); layer++) {
            long in = shape.units(layer);
            long units = shape.units(layer + 1);
            // PyTorch counts the activations as modules, too.
            String name = Integer.toString(2 * layer);
            writer.tensor(name + ".weight", List.of(units, in), parameters, shape.weightOffset(layer));
            writer.tensor(name + ".bias", List.of(units), parameters, shape.biasOffset(layer));
        }
        model.scaling().ifPresent(scaling -> ScalingTensors.write(scaling, writer));
        NumbersChecksum.write(writer);
        writer.write(out);
    }

    /** Nobody could read a file with others. */
    private static void requireFinite(Shape shape, Object parameters) {
        int first = parameters instanceof float[] floats ? Finite.first(floats) : Finite.first((double[]) parameters);
        if (first >= 0) {
            throw new IllegalStateException("parameter " + ParameterPlace.of(shape, first)
                    + " is infinite or NaN; no file is written of that, and one that is there stays");
        }
    }

    static ModelContents read(Model model, Path file, Object parameters, Set<LoadOption> options) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(model, in, parameters, options);
        } catch (ModelFormatException e) {
            throw new ModelFormatException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file of such a network.
     *
     * @param parameters receives the parameters; an array of the network's precision, which nobody uses before this has returned
     * @return what else the file says
     */
    static ModelContents read(Model model, InputStream in, Object parameters, Set<LoadOption> options)
            throws IOException {
        TensorReader reader =
                new TensorReader(Objects.requireNonNull(in, "there is no stream; is there a resource of this name?"));
        Map<String, String> metadata = reader.header().metadata();
        List<TensorInfo> tensors = reader.header().tensors();
        ModelMetadata.checkFormat(metadata);
        LayerTensors layers = LayerTensors.of(
                tensors.stream().filter(tensor -> !ScalingTensors.has(tensor)).toList());
        requireSameNetwork(model.shape(), layers.topology(), metadata.get(ModelMetadata.ACTIVATIONS));
        if (!options.contains(LoadOption.ANY_NAMES)) {
            ModelMetadata.checkNames(metadata, model.schema());
        }
        boolean isDouble = parameters instanceof double[];
        ScalingTensors scaling = new ScalingTensors(model.shape());
        for (TensorInfo tensor : tensors) {
            if (ScalingTensors.has(tensor)) {
                scaling.check(tensor);
            } else {
                LayerTensors.requireType(tensor, isDouble, options.contains(LoadOption.NARROW));
            }
        }
        Map<String, Integer> offsets = layers.offsets(model.shape());
        for (TensorInfo tensor : tensors) {
            Integer offset = offsets.get(tensor.name());
            if (offset != null) {
                read(reader, tensor, parameters, offset);
            } else {
                scaling.read(reader, tensor);
            }
        }
        reader.requireEnd();
        if (metadata.containsKey(NumbersChecksum.KEY)) {
            NumbersChecksum.compare(reader, metadata.get(NumbersChecksum.KEY));
        }
        return new ModelContents(scaling.scaling(), ModelMetadata.provenance(metadata));
    }

    private static void requireSameNetwork(Shape shape, String topology, @Nullable String activations)
            throws ModelFormatException {
        String own = ModelMetadata.activations(shape);
        if (!topology.equals(shape.toString()) || (activations != null && !activations.equals(own))) {
            throw new ModelFormatException("the file holds a network " + topology
                    + (activations == null ? "" : " with activations " + activations) + "; expected " + shape
                    + " with activations " + own);
        }
    }

    private static void read(TensorReader reader, TensorInfo tensor, Object parameters, int offset) throws IOException {
        int count = (int) tensor.count();
        if (tensor.type() == TensorType.of(parameters)) {
            reader.read(tensor.name(), parameters, offset, count);
        } else if (parameters instanceof double[] doubles) {
            float[] floats = new float[count];
            reader.read(tensor.name(), floats, 0, count);
            for (int k = 0; k < count; k++) {
                doubles[offset + k] = floats[k];
            }
        } else {
            double[] doubles = new double[count];
            reader.read(tensor.name(), doubles, 0, count);
            float[] floats = (float[]) parameters;
            for (int k = 0; k < count; k++) {
                floats[offset + k] = (float) doubles[k];
            }
        }
        requireFinite(tensor, parameters, offset, count);
    }

    private static void requireFinite(TensorInfo tensor, Object parameters, int offset, int count)
            throws ModelFormatException {
        for (int k = 0; k < count; k++) {
            double value =
                    parameters instanceof float[] floats ? floats[offset + k] : ((double[]) parameters)[offset + k];
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                throw new ModelFormatException(
                        "tensor \"" + tensor.name() + "\" holds " + value + " at " + k + "; expected finite numbers");
            }
        }
    }
}
