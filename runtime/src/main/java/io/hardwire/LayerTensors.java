package io.hardwire;

import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorInfo;
import io.hardwire.safetensors.TensorType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a network's layers among the tensors of a file, which are called as in the {@code state_dict} of PyTorch's {@code
 * nn.Sequential}: {@code 0.weight}, {@code 0.bias}, {@code 2.weight} and so on, whatever number each layer has among other modules and
 * whatever all names begin with.
 */
final class LayerTensors {
    private static final Pattern NAME = Pattern.compile("(.*?)([0-9]{1,9})\\.(weight|bias)", Pattern.DOTALL);

    private record Layer(TensorInfo weight, TensorInfo bias) {
        long in() {
            return weight.shape().get(1);
        }

        long out() {
            return weight.shape().get(0);
        }
    }

    private final List<Layer> layers = new ArrayList<>();

    private LayerTensors() {}

    static LayerTensors of(List<TensorInfo> tensors) throws ModelFormatException {
        Map<BigInteger, Map<String, TensorInfo>> numbered = new TreeMap<>();
        String prefix = null;
        for (TensorInfo tensor : tensors) {
            Matcher name = NAME.matcher(tensor.name());
            if (!name.matches()) {
                throw new ModelFormatException(
                        "tensor \"" + tensor.name() + "\" is no layer's; expected names such as 0.weight and 0.bias");
            }
            if (prefix != null && !prefix.equals(name.group(1))) {
                throw new ModelFormatException("tensor \"" + tensor.name() + "\" begins otherwise than \"" + prefix
                        + "\", as others do; expected one network");
            }
            prefix = name.group(1);
            TensorInfo other = numbered.computeIfAbsent(new BigInteger(name.group(2)), key -> new HashMap<>())
                    .put(name.group(3), tensor);
            if (other != null) {
                throw new ModelFormatException(
                        "tensors \"" + other.name() + "\" and \"" + tensor.name() + "\" are of the same layer");
            }
        }
        LayerTensors found = new LayerTensors();
        for (Map<String, TensorInfo> pair : numbered.values()) {
            found.add(pair);
        }
        return found;
    }

    private void add(Map<String, TensorInfo> pair) throws ModelFormatException {
        TensorInfo weight = pair.get("weight");
        TensorInfo bias = pair.get("bias");
        if (weight == null || bias == null) {
            TensorInfo there = pair.values().iterator().next();
            throw new ModelFormatException("tensor \"" + there.name() + "\" is there, but no "
                    + (weight == null ? "weight" : "bias") + " with its number");
        }
        if (weight.shape().size() != 2) {
            throw new ModelFormatException(
                    "tensor \"" + weight.name() + "\" has the shape " + weight.shape() + "; expected [units, inputs]");
        }
        Layer layer = new Layer(weight, bias);
        if (!bias.shape().equals(List.of(layer.out()))) {
            throw new ModelFormatException(
                    "tensor \"" + bias.name() + "\" has the shape " + bias.shape() + "; expected [" + layer.out()
                            + "], for \"" + weight.name() + "\" has the shape " + weight.shape());
        }
        if (!layers.isEmpty() && layers.get(layers.size() - 1).out() != layer.in()) {
            Layer before = layers.get(layers.size() - 1);
            throw new ModelFormatException("tensor \"" + weight.name() + "\" has the shape " + weight.shape()
                    + "; expected [units, " + before.out() + "], for \""
                    + before.weight().name() + "\" has the shape "
                    + before.weight().shape());
        }
        layers.add(layer);
    }

    /** The sizes of the layers, such as {@code 4-8-3}. */
    String topology() {
        StringJoiner sizes = new StringJoiner("-");
        for (Layer layer : layers) {
            if (sizes.length() == 0) {
                sizes.add(Long.toString(layer.in()));
            }
            sizes.add(Long.toString(layer.out()));
        }
        return sizes.toString();
    }

    /** Where each tensor goes in the flat array of a network of this topology, by its name. */
    Map<String, Integer> offsets(Shape shape) {
        Map<String, Integer> offsets = new HashMap<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            offsets.put(layers.get(layer).weight().name(), shape.weightOffset(layer));
            offsets.put(layers.get(layer).bias().name(), shape.biasOffset(layer));
        }
        return offsets;
    }

    static void requireType(TensorInfo tensor, boolean isDouble, boolean mayNarrow) throws ModelFormatException {
        boolean fits = tensor.type() == TensorType.F32 || (tensor.type() == TensorType.F64 && (isDouble || mayNarrow));
        if (!fits) {
            String expected = isDouble || mayNarrow ? "F32 or F64" : "F32";
            throw new ModelFormatException("tensor \"" + tensor.name() + "\" is of " + tensor.type() + "; expected "
                    + expected + (tensor.type() == TensorType.F64 ? ", or the option NARROW" : ""));
        }
    }
}
