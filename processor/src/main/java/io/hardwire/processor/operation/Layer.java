package io.hardwire.processor.operation;

import io.hardwire.Activation;
import io.hardwire.Precision;
import io.hardwire.processor.operation.activation.LayerActivation;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the network, {@code a^(l+1) = f(W^(l) a^(l) + b^(l))}.
 *
 * @param number {@code l}, from 1
 * @param inputs the columns of W
 * @param units the rows of W
 * @param weights where W begins in the flat parameters; row-major, one row per unit
 * @param biases where b begins in the flat parameters
 */
public record Layer(int number, int inputs, int units, LayerActivation activation, int weights, int biases) {

    /** The number of the layer whose activations this step computes: {@code l + 1}. */
    public int produced() {
        return number + 1;
    }

    public int weightCount() {
        return inputs * units;
    }

    /** Where the row of W that belongs to {@code unit} begins in the flat parameters. */
    public int row(int unit) {
        return weights + unit * inputs;
    }

    /** The layers of a network in the order of the flat parameters: every weight, layer by layer, then every bias. */
    public static List<Layer> of(List<Integer> sizes, List<Activation> activations, Precision precision) {
        int biases = 0;
        for (int l = 1; l < sizes.size(); l++) {
            biases += sizes.get(l - 1) * sizes.get(l);
        }
        int weights = 0;
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            LayerActivation activation = LayerActivation.of(activations.get(l - 1), precision);
            Layer layer = new Layer(l, sizes.get(l - 1), sizes.get(l), activation, weights, biases);
            layers.add(layer);
            weights += layer.weightCount();
            biases += layer.units();
        }
        return List.copyOf(layers);
    }
}
